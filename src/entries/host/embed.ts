import { heightOf } from '@/view/embed-protocol.ts';
window.addEventListener('message', (event) => {
  console.log(heightOf(event.data));
});
