package dz.mizan.accounting.entryimport;

/** Life of an import. */
enum ImportState {
  /** The file is coming in. */
  UPLOADING,
  /** The file is there; it is long, and posted beside the requests. */
  POSTING,
  /** Posted; of a dry run: it would be. */
  COMPLETED,
  /** Its entries are being reversed beside the requests, all or none: COMPLETED again if none. */
  REVERSING,
  /** All its entries were reversed, together or one by one; the file may come in again. */
  REVERSED,
  /** Lines are wrong: nothing was posted. */
  REFUSED,
  /** The upload broke off, or the books refused it as a whole: nothing was posted. */
  FAILED
}
