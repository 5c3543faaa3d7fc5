package dz.mizan.hr.employee;

import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets tests knock at the doors that other features use. */
@Path("/probe")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class DoorsProbeResource {
  private final Reach reach;
  private final PeopleAtWork people;
  private final Identifiers identifiers;

  DoorsProbeResource(Reach reach, PeopleAtWork people, Identifiers identifiers) {
    this.reach = reach;
    this.people = people;
    this.identifiers = identifiers;
  }

  @GET
  @Path("self")
  @InCompany
  public Uni<Map<String, UUID>> self() {
    return reach.self().map(id -> Map.of("id", id));
  }

  @GET
  @Path("sees")
  @InCompany
  public Uni<Void> sees(@QueryParam("employee") UUID employee) {
    return reach.requireSees(employee, "employees:read");
  }

  @GET
  @Path("manages")
  @InCompany
  public Uni<Void> manages(@QueryParam("employee") UUID employee) {
    return reach.requireManages(employee, "employees:read");
  }

  @GET
  @Path("within")
  @InCompany
  public Uni<Void> within(@QueryParam("employee") List<UUID> employees) {
    return reach.requireAllWithin(employees, "employees:read");
  }

  @GET
  @Path("visible")
  @InCompany
  public Uni<Map<String, Object>> visible() {
    return reach
        .visible("employees:read")
        .map(ids -> Map.of("all", ids.isEmpty(), "ids", ids.orElse(Set.of())));
  }

  @GET
  @Path("people")
  @InCompany
  public Uni<List<PersonAtWork>> people(
      @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
    return people.between(from, to, null);
  }

  @GET
  @Path("identity")
  @InCompany
  public Uni<Map<UUID, Identity>> identity(@QueryParam("employee") UUID employee) {
    return identifiers.of(List.of(employee));
  }
}
