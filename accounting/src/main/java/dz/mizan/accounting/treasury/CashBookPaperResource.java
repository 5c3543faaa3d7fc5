package dz.mizan.accounting.treasury;

import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.PrintedPaper;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cash register book on paper. */
@Path("/api/v1/treasury-accounts/{id}/book/paper")
@Tag(name = "Treasury")
public class CashBookPaperResource {
  private final CashBooks books;
  private final Settings settings;
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;

  CashBookPaperResource(
      CashBooks books,
      Settings settings,
      PreparedCompanies prepared,
      CompanyTransactions transactions) {
    this.books = books;
    this.settings = settings;
    this.prepared = prepared;
    this.transactions = transactions;
  }

  @GET
  @PermissionsAllowed("treasury-accounts:read")
  @Operation(
      summary = "Print the book",
      description =
          "Permission: treasury-accounts:read. Livre de caisse as HTML or PDF, in French, Arabic or"
              + " English.")
  @APIResponse(
      responseCode = "200",
      description = "The paper",
      content = {
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "400", description = "invalid-request")
  public Uni<RestResponse<byte[]>> read(
      UUID id,
      @BeanParam @Valid BookPeriod period,
      @Parameter(description = "html or pdf")
          @QueryParam("format")
          @DefaultValue("pdf")
          @Pattern(regexp = "html|pdf", message = "html or pdf")
          String format,
      @Parameter(description = "fr, ar or en; else by Accept-Language")
          @QueryParam("lang")
          @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
          @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    var language = PaperLanguage.choose(lang, acceptLanguage);
    var company = Caller.require().companyId();
    return prepared
        .require(company)
        .chain(() -> transactions.run(company, () -> paper(id, period, language)))
        .chain(paper -> print(paper, format));
  }

  private static Uni<RestResponse<byte[]>> print(Paper paper, String format) {
    return PrintedPaper.answer(paper, PaperFormat.valueOf(format.toUpperCase(Locale.ROOT)));
  }

  private Uni<Paper> paper(UUID id, BookPeriod period, PaperLanguage language) {
    return books
        .draw(id, period)
        .chain(
            book ->
                settings
                    .current()
                    .chain(
                        now ->
                            books
                                .companyName()
                                .map(name -> CashBookPaper.of(book, now, name, language))));
  }
}
