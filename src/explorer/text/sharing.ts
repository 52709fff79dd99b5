/** The words of sharing, of the page in a frame, of working offline, and of what can fail. */
export const SHARING = {
  share: 'Share',
  copyView: 'Copy a link to this view',
  copyNode: (name: string) => `Copy a link to “${name}”`,
  copyFrame: 'Copy the code of a frame (iframe)',
  copied: 'Copied.',
  notCopied: 'This browser does not let it copy.',
  onlyView:
    'The link carries the view, not your files: whoever opens it needs them too. To share both, save a snapshot or the page as one file.',
  openIn: 'Open in Invisible College',
  embedStoresNothing: 'This frame may keep nothing in your browser; the map works all the same.',
  storesNothing:
    'This browser forbids the page to keep anything: what you open and decide is gone when you close it. Save a snapshot to have it again.',
  decisionsNotKept: (reason: string) =>
    `This browser could not keep what you decided (${reason}). Save the decisions or a snapshot to have them again.`,
  newerVersion: 'A newer version of this page is ready.',
  reload: 'Reload',
  otherTab:
    'Another tab has the same collection open and decided something later. What you decide here from now on takes its place.',
  takeUp: 'Take it up',
  tookUp: 'took up what the other tab decided',
  tooLarge: (name: string, size: number, most: number) =>
    `${name} is ${megabytes(size)}: more than the ${megabytes(most)} that this page can read. Split it, or read it with the program on the command line.`,
} as const;

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
