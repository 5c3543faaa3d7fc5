package dz.mizan.hr.pay.run;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.pay.SlipReaders;
import dz.mizan.hr.pay.Slips;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payslips. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/payroll-runs")
@Tag(name = "Payroll")
public class PayslipResource {
  private final Slips slips;
  private final SlipReaders readers;

  PayslipResource(Slips slips, SlipReaders readers) {
    this.slips = slips;
    this.readers = readers;
  }

  @GET
  @Path("{id}/payslips")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List the payslips of a run",
      description =
          "Permission: payroll:read, without restriction to departments. Paged. Noted in the audit"
              + " trail.")
  @APIResponse(responseCode = "200", description = "A page in the order of the employees' ids")
  public Uni<Page<SlipSummary>> list(UUID id, @BeanParam @Valid PageRequest page) {
    PayrollRunResource.requireWholeCompany();
    return slips
        .run(id)
        .call(readers::noteRun)
        .chain(() -> slips.ofRun(id, page.afterId(), page.limitAndOne()))
        .map(
            rows ->
                Page.of(rows, page, slip -> List.of(slip.employeeId().toString()))
                    .map(SlipSummary::of));
  }

  @GET
  @Path("{id}/payslips/{employeeId}")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "payroll:read")
  @Operation(
      summary = "Read a payslip, every line explained",
      description =
          "Permission: payroll:read; with a restriction to departments only of those, once the run is"
              + " approved. An employee reads his own then; whoever stands above him too, if the setting"
              + " pay-slips-seen-by-managers says so. Noted in the audit trail unless it is one's own.")
  @APIResponse(
      responseCode = "200",
      description = "The payslip",
      content = @Content(schema = @Schema(implementation = SlipView.class)))
  @APIResponse(responseCode = "404", description = "not-found, also for whoever may not see it")
  public Uni<SlipView> read(UUID id, UUID employeeId) {
    return readers.require(id, employeeId).map(SlipView::of);
  }
}
