/**
 * All entries of a fiscal year as one file for an auditor: one line per line of an entry, in the
 * order of journals and numbers, read as of one moment and sent as fast as it is taken, in the
 * memory of some thousand lines.
 *
 * <p>Columns, of which the first eighteen are those of the French fichier des écritures comptables,
 * which auditors' tools read: JournalCode, JournalLib, EcritureNum, EcritureDate, CompteNum,
 * CompteLib, CompAuxNum, CompAuxLib, PieceRef, PieceDate, EcritureLib, Debit, Credit, EcritureLet,
 * DateLet, ValidDate, Montantdevise, Idevise; then LigneNum, Echeance, CentreCout, Projet, Nature
 * (NORMAL, OPENING, CLOSING) and Empreinte, the entry's seal in the chain of hashes. The SHA-256 of
 * the whole file is kept in the audit trail when it was sent to its end.
 */
@NullMarked
package dz.mizan.accounting.entryexport;

import org.jspecify.annotations.NullMarked;
