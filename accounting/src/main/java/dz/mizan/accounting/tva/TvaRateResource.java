package dz.mizan.accounting.tva;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The TVA rates, from a day on. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/tva-rates")
@Tag(name = "TVA rates")
public class TvaRateResource {
  private final SetTvaRate rates;

  TvaRateResource(SetTvaRate rates) {
    this.rates = rates;
  }

  @GET
  @InCompany
  @PermissionsAllowed("tva-rates:read")
  @Operation(
      summary = "List the TVA rates",
      description =
          "Permission: tva-rates:read. The law's and the company's own; with on those of that day,"
              + " one for each code.")
  @APIResponse(
      responseCode = "200",
      description = "By code and day",
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TvaRate.class)))
  public Uni<List<TvaRate>> list(
      @Parameter(example = "2026-11-26") @QueryParam("on") @Nullable LocalDate on) {
    return rates.all().map(all -> on == null ? all : of(on, all));
  }

  private static List<TvaRate> of(LocalDate day, List<TvaRate> all) {
    return all.stream()
        .map(TvaRate::code)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(
            code ->
                TvaRates.latest(
                    code,
                    day,
                    all.stream()
                        .filter(rate -> rate.own() && rate.code().equals(code))
                        .filter(rate -> !rate.validFrom().isAfter(day))
                        .reduce((first, second) -> second)
                        .orElse(null)))
        .toList();
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("tva-rates:change")
  @Operation(
      summary = "Set a TVA rate of the company's own from a day on",
      description =
          "Permission: tva-rates:change. It holds until the"
              + " company's next one or until the law changes.")
  @APIResponse(
      responseCode = "201",
      description = "Set; Location is set",
      content = @Content(schema = @Schema(implementation = TvaRate.class)))
  @APIResponse(responseCode = "409", description = "tva-rate-taken")
  public Uni<RestResponse<TvaRate>> add(@NotNull @Valid NewTvaRate request) {
    return rates.add(request).map(rate -> Answers.created("/api/v1/tva-rates/" + rate.id(), rate));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("tva-rates:change")
  @Operation(
      summary = "Remove a TVA rate of the company's own",
      description =
          "Permission: tva-rates:change. Documents keep the rate" + " that they were made with.")
  @APIResponse(responseCode = "204", description = "Removed")
  public Uni<RestResponse<Void>> remove(UUID id) {
    return rates.remove(id).map(done -> RestResponse.noContent());
  }
}
