// Nothing is installed without a word.

/**
 * @param {string} what
 */
export function note(what) {
  console.log(`installing ${what}`);
}
