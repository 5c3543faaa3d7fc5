package dz.mizan.accounting.entryimport;

/** Life of an import; it ends in one of the last four. */
enum ImportState {
  /** The file is coming in. */
  UPLOADING,
  /** Posted; of a dry run: it would be. */
  COMPLETED,
  /** All its entries were reversed, together or one by one; the file may come in again. */
  REVERSED,
  /** Lines are wrong: nothing was posted. */
  REFUSED,
  /** The upload broke off, or the books refused it as a whole: nothing was posted. */
  FAILED
}
