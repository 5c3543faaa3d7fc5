package dz.mizan.accounting.entryexport;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** A year's entries as a file. Without a fixed media type: the file says its own. */
@Path("/api/v1/entry-exports/{year}")
@Tag(name = "Entry files", description = "Entries into the books from files, and out of them")
public class EntryExportResource {
  private final ExportEntries exportEntries;

  EntryExportResource(ExportEntries exportEntries) {
    this.exportEntries = exportEntries;
  }

  @GET
  @PermissionsAllowed("entry-exports:read")
  @Operation(
      summary = "Export all entries of a fiscal year, for an auditor",
      description =
          "Permission: entry-exports:read. One line per line of an entry, by journal and number;"
              + " dates as 20261231, amounts with a comma. Columns: JournalCode, JournalLib,"
              + " EcritureNum, EcritureDate, CompteNum, CompteLib, CompAuxNum, CompAuxLib, PieceRef,"
              + " PieceDate, EcritureLib, Debit, Credit, EcritureLet, DateLet, ValidDate,"
              + " Montantdevise, Idevise, LigneNum, Echeance, CentreCout, Projet, Nature, Empreinte"
              + " (the entry's seal in the chain of hashes). An apostrophe stands before what a"
              + " spreadsheet would take for a formula. The audit trail notes the export, and the"
              + " SHA-256 and the number of lines of a file that was sent to its end.")
  @APIResponse(
      responseCode = "200",
      description = "The entries, in UTF-8; only titles for a year without entries",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> export(
      @Parameter(example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year,
      @Parameter(description = "Between the fields: bar or semicolon")
          @QueryParam("separator")
          @DefaultValue("bar")
          @Pattern(regexp = "bar|semicolon", message = "bar or semicolon")
          String separator) {
    char between = separator.equals("bar") ? '|' : ';';
    return RestMulti.fromMultiData(
            exportEntries.handle(Caller.require().companyId(), year, between))
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ecritures-" + year + ".csv\"")
        .build();
  }
}
