package dz.mizan.accounting.register;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.PaperLanguage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Registers that are printed: as long as somebody would read, and no longer. */
@ApplicationScoped
class PrintedRegisters {
  private static final int MOST = 10_000;

  private final GeneralLedger ledger;
  private final JournalRegister journal;

  PrintedRegisters(GeneralLedger ledger, JournalRegister journal) {
    this.ledger = ledger;
    this.journal = journal;
  }

  /**
   * @throws ReportTooLong if there are more lines than are printed
   */
  Uni<LedgerPage> ledger(GeneralLedgerRequest wanted, PaperLanguage language) {
    return ledger
        .page(wanted, new All(), language)
        .invoke(page -> isAll(page.nextCursor() == null));
  }

  /**
   * @throws ReportTooLong if there are more lines than are printed
   */
  Uni<JournalPage> journal(JournalRequest wanted, PaperLanguage language) {
    return journal
        .page(wanted, new All(), language)
        .invoke(page -> isAll(page.nextCursor() == null));
  }

  private static void isAll(boolean all) {
    if (!all) {
      throw new ReportTooLong(MOST);
    }
  }

  /** One page with all that may be printed. */
  private static final class All extends PageRequest {
    @Override
    public int limit() {
      return MOST;
    }

    @Override
    public int limitAndOne() {
      return MOST + 1;
    }
  }
}
