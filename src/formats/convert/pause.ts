/**
 * Lets waiting messages in, such as a cancellation. Waits for a message itself, not for a timer: of timers that are
 * set by timers browsers make at least 4 ms each.
 */
export const pause = async (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resume();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(undefined);
  });
