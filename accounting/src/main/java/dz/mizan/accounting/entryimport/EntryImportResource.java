package dz.mizan.accounting.entryimport;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opening balances and journals from files. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/entry-imports")
@Tag(name = "Entry files", description = "Entries into the books from files, and out of them")
public class EntryImportResource {
  private static final String OPENING =
      """
      account;debit;credit;partner;due_date;reference
      101;;5000000,00;;;
      512;4400000,00;;;;
      411;600000,00;;C-0001;2026-02-15;FA-2025-000071
      """;

  private final UploadImport upload;
  private final PostImport post;
  private final Imports imports;
  private final ImportErrors errors;
  private final ErrorTexts texts;
  private final DoImportTasks tasks;

  EntryImportResource(
      UploadImport upload,
      PostImport post,
      Imports imports,
      ImportErrors errors,
      ErrorTexts texts,
      DoImportTasks tasks) {
    this.upload = upload;
    this.post = post;
    this.imports = imports;
    this.errors = errors;
    this.texts = texts;
    this.tasks = tasks;
  }

  @POST
  @Consumes({"text/csv", "application/octet-stream"})
  @PermissionsAllowed("entry-imports:create")
  @Operation(
      summary = "Import opening balances or entries from a file",
      description =
          "Permission: entry-imports:create. The body is the file: CSV in UTF-8 with a line of"
              + " titles, fields between semicolons, commas, bars or tabs, up to 100,000 lines."
              + " Opening balances have the columns account, debit, credit, and if wanted partner"
              + " (its code), due_date, reference, label; they are posted on 1 January in the"
              + " journal of opening balances, and lines of accounts that are matched become open"
              + " items. Entries have entry (its number in the file), journal, date, account,"
              + " debit, credit, and if wanted label, reference, partner, due_date, cost_centre,"
              + " project; the lines of an entry follow each other. The titles of an export of"
              + " entries are understood too. Dates as 2026-01-31, 31/01/2026 or 20260131, amounts"
              + " with comma or point. All or nothing. A file that was imported is not imported"
              + " again: the answer is that of the first time, with Idempotency-Replayed. Files of"
              + " more than 5,000 lines are posted beside the request, dry runs too: the answer is"
              + " 202, the import at Location is POSTING and tells in done how many lines are,"
              + " until it is COMPLETED; or REFUSED, with its errors; or FAILED, with the code of"
              + " the problem as failure. Meanwhile nothing of the company is posted or matched:"
              + " who waits for more than ten seconds is answered 503.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, examples = OPENING)))
  @APIResponse(
      responseCode = "200",
      description = "A dry run, or the file was imported before",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Posted; Location is the import",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "202",
      description = "It is being posted; Location is the import",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "400", description = "invalid-request; the upload broke off")
  @APIResponse(
      responseCode = "409",
      description =
          "opening-not-first, opening-there, import-partly-reversed (the file was imported, and"
              + " some of its entries were reversed), import-under-way (it is being taken back)")
  @APIResponse(responseCode = "413", description = "too-large, too-many-lines")
  @APIResponse(
      responseCode = "422",
      description =
          "unreadable-entry-file (encoding, titles), import-refused (the violations are the first"
              + " wrong lines), no-open-period, period-closed")
  public Uni<RestResponse<ImportView>> create(
      @Parameter(description = "What the file contains")
          @QueryParam("kind")
          @NotNull
          @Pattern(regexp = "opening-balances|entries", message = "opening-balances or entries")
          String kind,
      @Parameter(description = "The fiscal year that it belongs to", example = "2026")
          @QueryParam("year")
          @NotNull
          @Min(1900)
          @Max(2999)
          Integer year,
      @Parameter(description = "Only says what would happen")
          @QueryParam("dryRun")
          @DefaultValue("false")
          @Pattern(regexp = "true|false", message = "true or false")
          String dryRun,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var options = new ImportOptions(ImportKind.of(kind), year, dryRun.equals("true"));
    var companyId = Caller.require().companyId();
    return upload
        .handle(options)
        .invoke(done -> wake(companyId, done.view()))
        .chain(
            done ->
                done.view().is(ImportState.REFUSED) && !options.dryRun()
                    ? post.refusal(companyId, done.view(), language)
                        .chain(refusal -> Uni.createFrom().failure(refusal))
                    : Uni.createFrom().item(answer(done, options)));
  }

  private void wake(UUID companyId, ImportView view) {
    if (view.is(ImportState.POSTING)) {
      tasks.wake(companyId, view.id());
    }
  }

  private static RestResponse<ImportView> answer(PostImport.Done done, ImportOptions options) {
    var isNew = !done.isReplayed() && !options.dryRun();
    var response =
        done.view().is(ImportState.POSTING)
            ? accepted(done.view())
            : at(isNew ? 201 : 200, done.view());
    if (done.isReplayed()) {
      response.header("Idempotency-Replayed", true);
    }
    return response.build();
  }

  /** The answer that an import is under way. */
  static RestResponse.ResponseBuilder<ImportView> accepted(ImportView view) {
    return at(202, view);
  }

  private static RestResponse.ResponseBuilder<ImportView> at(int status, ImportView view) {
    return RestResponse.ResponseBuilder.<ImportView>create(status)
        .entity(view)
        .header(HttpHeaders.LOCATION, "/api/v1/entry-imports/" + view.id());
  }

  @GET
  @InCompany
  @PermissionsAllowed("entry-imports:read")
  @Operation(
      summary = "List imports, newest first",
      description = "Permission: entry-imports:read. Paged.")
  @APIResponse(responseCode = "200", description = "Found")
  public Uni<Page<ImportView>> list(@BeanParam @Valid PageRequest request) {
    return imports
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("entry-imports:read")
  @Operation(summary = "Read an import", description = "Permission: entry-imports:read.")
  @APIResponse(responseCode = "200", description = "The import")
  public Uni<ImportView> get(@PathParam("id") UUID id) {
    return imports.require(id);
  }

  @GET
  @Path("{id}/errors")
  @InCompany
  @PermissionsAllowed("entry-imports:read")
  @Operation(
      summary = "List what was wrong in a file, by line",
      description =
          "Permission: entry-imports:read. The first ten thousand, in the Accept-Language; the"
              + " import counts all refused lines. Paged.")
  @APIResponse(responseCode = "200", description = "Found")
  public Uni<Page<ImportErrorView>> errors(
      @PathParam("id") UUID id,
      @BeanParam @Valid PageRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return imports
        .require(id)
        .chain(() -> errors.page(id, request))
        .map(
            rows ->
                Page.of(
                    rows,
                    request,
                    error -> List.of(Long.toString(error.line()), Long.toString(error.n()))))
        .map(page -> page.map(error -> texts.view(error, language)));
  }
}
