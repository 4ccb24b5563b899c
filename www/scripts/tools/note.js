// Nothing is installed without a word; on the stream of messages, since a command may print data.

/**
 * @param {string} what
 */
export function note(what) {
  console.error(`installing ${what}`);
}
