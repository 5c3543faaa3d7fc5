package dz.mizan.hr.paycost;

import dz.mizan.common.print.sheet.Csv;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people cost. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/hr-reports")
@Tag(name = "Reports")
public class PayCostResource {
  private final CountPayCost count;

  PayCostResource(CountPayCost count) {
    this.count = count;
  }

  @GET
  @Path("payroll-cost")
  @PermissionsAllowed("payroll-costs:read")
  @Operation(
      summary = "Payroll cost by department and month",
      description =
          "Permission: payroll-costs:read, without restriction to departments: the cost of a"
              + " department of one is a salary. At most 12 months, of approved runs.")
  @APIResponse(responseCode = "200", description = "The lines, by month and department")
  @APIResponse(responseCode = "400", description = "invalid-request: no such months, or too many")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<List<PayCostLine>> cost(@BeanParam @Valid MonthSpan span) {
    return count.handle(span.first(), span.last());
  }

  @GET
  @Path("payroll-cost.csv")
  @Produces("text/csv")
  @PermissionsAllowed("payroll-costs:read")
  @Operation(summary = "The same as CSV", description = "Permission: payroll-costs:read.")
  @APIResponse(responseCode = "200", description = "A line of names, and the lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such months, or too many")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<String>> costCsv(@BeanParam @Valid MonthSpan span) {
    return count
        .handle(span.first(), span.last())
        .map(
            lines ->
                Csv.file(
                    "payroll-cost",
                    Csv.BYTE_ORDER_MARK
                        + Csv.line((Object[]) PayCostLine.HEAD)
                        + lines.stream()
                            .map(line -> Csv.line(line.csv()))
                            .collect(Collectors.joining())));
  }
}
