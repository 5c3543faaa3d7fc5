package dz.mizan.accounting.books;

import dz.mizan.accounting.chart.ChartOfAccounts;
import dz.mizan.accounting.entry.Journals;
import dz.mizan.accounting.template.PostingTemplates;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets up the books of a company that has signed up. */
@ApplicationScoped
class OpenBooks implements EventHandler {
  private final ChartOfAccounts chart;
  private final Journals journals;
  private final PostingTemplates templates;
  private final PreparedCompanies prepared;
  private final Audit audit;

  OpenBooks(
      ChartOfAccounts chart,
      Journals journals,
      PostingTemplates templates,
      PreparedCompanies prepared,
      Audit audit) {
    this.chart = chart;
    this.journals = journals;
    this.templates = templates;
    this.prepared = prepared;
    this.audit = audit;
  }

  @Override
  public String type() {
    return "dz.mizan.auth.company.registered.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var company = event.as(CompanyRegistered.class);
    int year = event.time().atZone(company.zone()).getYear();
    return CompanySql.execute(
            "insert into ledger (currency, zone) values ($1, $2) on conflict do nothing",
            company.currency(),
            company.zone().getId())
        .chain(() -> chart.copy())
        .chain(() -> journals.open(year))
        .chain(() -> templates.copy())
        .chain(() -> prepared.mark(company.name()))
        .chain(() -> audit.record("books.opened", "ledger", event.companyId(), null, company));
  }
}
