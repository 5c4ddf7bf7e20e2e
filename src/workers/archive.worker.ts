import { hostArchive, type FromArchive, type ToArchive } from '@/archive/host.ts';

const serve = hostArchive((message: FromArchive, transfer: Transferable[] = []) => {
  postMessage(message, { transfer });
});

addEventListener('message', (event: MessageEvent<ToArchive>) => {
  void serve(event.data);
});
