package dz.mizan.hr.pay.run;

import dz.mizan.common.paging.Page;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.pay.SlipReaders;
import dz.mizan.hr.pay.Slips;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own payslips. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/my-payslips")
@Tag(name = "Payroll")
public class MyPayslipResource {
  private final Slips slips;
  private final SlipReaders readers;

  MyPayslipResource(Slips slips, SlipReaders readers) {
    this.slips = slips;
    this.readers = readers;
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own payslips of a year",
      description = "For every employee: his own, of approved runs. All of the year on one page.")
  @APIResponse(responseCode = "200", description = "By month")
  @APIResponse(responseCode = "404", description = "not-found: the caller is no employee")
  public Uni<Page<SlipSummary>> mine(
      @Parameter(description = "A year", example = "2026", required = true)
          @QueryParam("year")
          @NotNull
          @Min(2022)
          @Max(2099)
          @Nullable Integer year) {
    return readers
        .self()
        .chain(self -> slips.ofYear(self, year == null ? 0 : year))
        .map(found -> new Page<>(found.stream().map(SlipSummary::of).toList(), null));
  }
}
