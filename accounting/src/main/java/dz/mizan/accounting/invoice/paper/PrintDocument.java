package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentStatus;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.PrintedPaper;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Prints a document: one that is numbered as it was kept, a draft as it would be now. The
 * transaction ends before the paper is made.
 */
@ApplicationScoped
public class PrintDocument {
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final SalesDocuments documents;
  private final KeptPapers kept;
  private final ComposePaper compose;

  PrintDocument(
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      SalesDocuments documents,
      KeptPapers kept,
      ComposePaper compose) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.documents = documents;
    this.kept = kept;
    this.compose = compose;
  }

  /**
   * The paper of the caller's company.
   *
   * @param preview what a draft would say now
   * @param format html or pdf
   * @param language fr, ar or en
   * @throws dz.mizan.common.web.NotFound if the company has no such document of that kind
   */
  public Uni<RestResponse<byte[]>> handle(
      DocumentKind kind,
      UUID id,
      Function<SalesDocument, Uni<ComposePaper.Parts>> preview,
      String format,
      String language) {
    var companyId = Caller.require().companyId();
    return prepared
        .require(companyId)
        .chain(() -> transactions.run(companyId, () -> load(kind, id, preview)))
        .map(paper -> InvoicePaper.of(paper, PaperLanguage.choose(language, null)))
        .chain(
            paper ->
                PrintedPaper.answer(paper, PaperFormat.valueOf(format.toUpperCase(Locale.ROOT))));
  }

  private Uni<IssuedPaper> load(
      DocumentKind kind, UUID id, Function<SalesDocument, Uni<ComposePaper.Parts>> preview) {
    return documents
        .require(kind, id)
        .chain(
            document ->
                document.isDraft()
                    ? preview
                        .apply(document)
                        .chain(compose::handle)
                        .map(paper -> new IssuedPaper(paper, true, false))
                    : kept.require(id)
                        .map(
                            paper ->
                                new IssuedPaper(
                                    paper, false, document.status() == DocumentStatus.CANCELLED)));
  }
}
