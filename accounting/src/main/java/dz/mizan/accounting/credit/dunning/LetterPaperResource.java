package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.StreamedPaper;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Reminders on paper. Without a fixed media type: the format decides. */
@Path("/api/v1/dunning-letters/{id}/paper")
@Tag(name = "Dunning")
public class LetterPaperResource {
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final WriteLetter write;

  LetterPaperResource(
      PreparedCompanies prepared, CompanyTransactions transactions, WriteLetter write) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.write = write;
  }

  @GET
  @PermissionsAllowed("dunning:read")
  @Operation(
      summary = "A reminder on paper, for A4",
      description =
          "Permission: dunning:read. As it was sent; one that was not bears a watermark and says"
              + " what it would say now. format html or pdf (pdf by default); in the language of"
              + " lang (fr, ar, en) or Accept-Language, French by default.")
  @APIResponse(
      responseCode = "200",
      description = "The paper",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(implementation = String.class, format = "binary")),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
      })
  public RestMulti<Buffer> paper(
      UUID id,
      @QueryParam("format") @DefaultValue("pdf") @Pattern(regexp = "html|pdf") String format,
      @QueryParam("lang") @Pattern(regexp = "fr|ar|en") @Nullable String lang,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    var company = Caller.require().companyId();
    var language = PaperLanguage.choose(lang, acceptLanguage);
    return StreamedPaper.answer(
        prepared
            .require(company)
            .chain(() -> transactions.run(company, () -> write.of(id)))
            .map(content -> LetterPaper.of(content, language)),
        "html".equals(format) ? PaperFormat.HTML : PaperFormat.PDF,
        "relance-" + id);
  }
}
