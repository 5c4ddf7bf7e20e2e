/** Hands a file to the browser as a download. The name is made safe for every file system. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\w.-]+/g, '-');
  document.body.append(link);
  link.click();
  link.remove();
  // The download has taken hold of the blob once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
