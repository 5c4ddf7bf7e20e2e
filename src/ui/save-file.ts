/** Safari reads the blob some time after the click, and the person may first be asked where to put it. */
const KEPT_MS = 60_000;

/** Hands a file to the browser as a download. The name is made safe for every file system. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\w.-]+/g, '-');
  document.body.append(link);
  try {
    link.click();
  } finally {
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  }
}
