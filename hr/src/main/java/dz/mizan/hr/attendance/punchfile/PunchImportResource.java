package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Punches from files. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/punch-imports")
@Tag(name = "Punch files")
public class PunchImportResource {
  private static final int SHOWN = 20;

  private final UploadPunches upload;
  private final PunchImports imports;
  private final ErrorTexts texts;
  private final CompanyTransactions transactions;

  PunchImportResource(
      UploadPunches upload,
      PunchImports imports,
      ErrorTexts texts,
      CompanyTransactions transactions) {
    this.upload = upload;
    this.imports = imports;
    this.texts = texts;
    this.transactions = transactions;
  }

  @POST
  @Consumes({"text/csv", "text/plain", "application/octet-stream"})
  @PermissionsAllowed("punches:import")
  @Operation(
      summary = "Import the punches of a terminal's file",
      description =
          "Permission: punches:import. The body is the file, read by a profile, up to 200,000"
              + " lines. Punches that are there (person and second) are counted as repeated, so a"
              + " file sent again changes nothing. Whoever is not in the caller's scope is unknown.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      examples =
                          "badge;date;heure;sens\n000417;26/11/2026;08:01:12;E\n"
                              + "000417;26/11/2026;16:32:05;S\n")))
  @APIResponse(
      responseCode = "201",
      description = "Taken; Location is the import",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "200",
      description = "A dry run: what would happen",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "404", description = "not-found: the profile")
  @APIResponse(responseCode = "409", description = "timesheet-approved: approved meanwhile")
  @APIResponse(responseCode = "413", description = "too-large, too-many-punches")
  @APIResponse(
      responseCode = "422",
      description =
          "punch-import-refused (the violations are the first wrong lines),"
              + " unknown-attendance-reference (the terminal)")
  public Uni<RestResponse<ImportView>> create(
      @QueryParam("profileId") @NotNull UUID profileId,
      @QueryParam("terminalId") @NotNull UUID terminalId,
      @Parameter(description = "Only says what would happen")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Whether wrong lines keep out the whole file, or themselves alone")
          @QueryParam("onError")
          @DefaultValue("REFUSE_ALL")
          ImportOptions.OnError onError,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var companyId = Caller.require().companyId();
    return upload
        .handle(new ImportOptions(profileId, terminalId, dryRun, onError))
        .chain(
            view ->
                view.status().equals("REFUSED")
                    ? refusal(companyId, view, language)
                    : Uni.createFrom().item(answer(view)));
  }

  private Uni<RestResponse<ImportView>> refusal(
      UUID companyId, ImportView view, @Nullable String language) {
    return transactions
        .run(companyId, () -> imports.errors(view.id(), 0, SHOWN))
        .chain(
            errors ->
                Uni.createFrom()
                    .failure(
                        new PunchImportRefused(
                            view, errors.stream().map(one -> texts.view(one, language)).toList())));
  }

  private static RestResponse<ImportView> answer(ImportView view) {
    return RestResponse.ResponseBuilder.<ImportView>create(view.isDryRun() ? 200 : 201)
        .entity(view)
        .header(HttpHeaders.LOCATION, "/api/v1/punch-imports/" + view.id())
        .build();
  }

  @GET
  @InCompany
  @PermissionsAllowed("punches:import")
  @Operation(
      summary = "List imports, in the order of the uploads",
      description = "Permission: punches:import. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ImportView>> list(@BeanParam @Valid PageRequest request) {
    return imports
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("punches:import")
  @Operation(summary = "Read an import", description = "Permission: punches:import")
  @APIResponse(responseCode = "200", description = "The import")
  public Uni<ImportView> read(UUID id) {
    return imports.require(id);
  }

  @GET
  @Path("{id}/errors")
  @InCompany
  @PermissionsAllowed("punches:import")
  @Operation(
      summary = "List the wrong lines of a file",
      description =
          "Permission: punches:import. The first ten thousand, in the Accept-Language; the import"
              + " counts all. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ImportErrorView>> errors(
      UUID id,
      @BeanParam @Valid PageRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    int after = lineAfter(request);
    return imports
        .require(id)
        .chain(() -> imports.errors(id, after, request.limitAndOne()))
        .map(rows -> rows.stream().map(one -> texts.view(one, language)).toList())
        .map(rows -> Page.of(rows, request, one -> List.of(Integer.toString(one.line()))));
  }

  private static int lineAfter(PageRequest request) {
    var after = request.after(1);
    if (after.isEmpty()) {
      return 0;
    }
    if (!after.getFirst().matches("[0-9]{1,9}")) {
      throw new BadCursor();
    }
    return Integer.parseInt(after.getFirst());
  }
}
