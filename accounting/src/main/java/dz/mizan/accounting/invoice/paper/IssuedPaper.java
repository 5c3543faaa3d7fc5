package dz.mizan.accounting.invoice.paper;

/**
 * A paper to be printed.
 *
 * @param draft whether it is a preview, which bears no number and says so
 * @param cancelled whether the invoice was taken back: « FACTURE ANNULÉE » is printed across it
 *     (décret 05-468 art. 10)
 */
public record IssuedPaper(Frozen paper, boolean draft, boolean cancelled) {}
