package dz.mizan.common.audit;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail of this service, of the caller's company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/audit")
@Tag(name = "Audit", description = "Who did what to which thing, when and from where")
public class AuditResource {
  private final AuditTrail trail;
  private final VerifyAudit verifyAudit;

  AuditResource(AuditTrail trail, VerifyAudit verifyAudit) {
    this.trail = trail;
    this.verifyAudit = verifyAudit;
  }

  @GET
  @InCompany
  @PermissionsAllowed("audit:read")
  @Operation(
      summary = "List audit entries, newest first",
      description =
          "Permission: audit:read. The entries of this service; each service has its own. With"
              + " action or entity a page may hold fewer items than limit, even none, though there"
              + " are more: go on while there is a nextCursor.")
  @APIResponse(responseCode = "200", description = "A page of entries")
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the caller is restricted to a part of the company")
  public Uni<Page<AuditEntryView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid AuditFilter filter) {
    Caller.require().scope().requireWholeCompany();
    return trail.page(page, filter);
  }

  @GET
  @Path("verify")
  @PermissionsAllowed("audit:verify")
  @Operation(
      summary = "Verify that the audit trail is as it was written",
      description =
          "Permission: audit:verify. Computes the company's chain of seals anew. Note head"
              + " elsewhere: given as notedPosition and notedMac later on, only what came since is"
              + " walked along, and a chain that was cut off or sealed anew is found out.")
  @APIResponse(responseCode = "200", description = "What was found; valid says whether all is well")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public Uni<AuditVerification> verify(@BeanParam @Valid NotedSeal noted) {
    noted.requireBothOrNone();
    return verifyAudit.handle(Caller.require().companyId(), noted);
  }
}
