package dz.mizan.hr.document;

/** What a paper is. */
enum DocumentKind {
  CONTRACT,
  WORK_PERMIT,
  RESIDENCE_PERMIT,
  /** By the doctor of the works, every year (loi 88-07 art. 17). */
  MEDICAL_VISIT,
  IDENTITY_CARD,
  PASSPORT,
  DRIVING_LICENCE,
  DIPLOMA,
  OTHER
}
