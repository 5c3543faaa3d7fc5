package dz.mizan.inventory.productimport;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.inventory.productfile.CsvLine;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Why lines of an import were refused. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/product-imports/{id}")
@Tag(name = "Product files")
public class ImportErrorResource {
  private final Imports imports;
  private final ImportErrors errors;
  private final ErrorTexts texts;

  ImportErrorResource(Imports imports, ImportErrors errors, ErrorTexts texts) {
    this.imports = imports;
    this.errors = errors;
    this.texts = texts;
  }

  @GET
  @Path("errors")
  @InCompany
  @PermissionsAllowed("products:import")
  @Operation(
      summary = "List what was wrong in an import, by line",
      description =
          "Permission: products:import. The first ten thousand; the import counts all refused"
              + " lines.")
  public Uni<Page<ImportErrorView>> list(
      UUID id,
      @BeanParam @Valid PageRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return imports
        .require(id)
        .chain(() -> errors.page(id, request))
        .map(rows -> Page.of(rows, request, ImportErrorResource::place))
        .map(page -> page.map(error -> view(error, language)));
  }

  @GET
  @Path("errors.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("products:import")
  @Operation(
      summary = "The same as a CSV file",
      description = "Permission: products:import. Columns: line, column, code, message.")
  @APIResponse(
      responseCode = "200",
      description = "The errors, in UTF-8",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Uni<RestResponse<String>> csv(
      UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return imports
        .require(id)
        .chain(() -> errors.after(id, -1, -1, ImportErrors.KEPT))
        .map(rows -> file(rows, language));
  }

  private RestResponse<String> file(List<FoundError> rows, @Nullable String language) {
    var lines =
        rows.stream()
            .map(
                error ->
                    CsvLine.line(
                        Arrays.asList(
                            error.line(),
                            error.column(),
                            error.code(),
                            texts.message(error.code(), language))))
            .collect(Collectors.joining());
    return RestResponse.ResponseBuilder.ok(
            CsvLine.line(List.of("line", "column", "code", "message")) + lines)
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-errors.csv\"")
        .build();
  }

  private static List<String> place(FoundError error) {
    return List.of(Long.toString(error.line()), Integer.toString(error.n()));
  }

  private ImportErrorView view(FoundError error, @Nullable String language) {
    return new ImportErrorView(
        error.line(), error.column(), error.code(), texts.message(error.code(), language));
  }
}
