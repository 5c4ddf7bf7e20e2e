/** Lets waiting messages in, such as a cancellation. */
export const pause = async (): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, 0);
  });
