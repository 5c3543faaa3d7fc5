package dz.mizan.hr.selfservice;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dz.mizan.hr.employee.personal.ChangePersonal;
import dz.mizan.hr.employee.personal.CivilStatus;
import dz.mizan.hr.employee.personal.PersonalRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does what was asked for, by the doors of employees; what is so already changes nothing. */
@ApplicationScoped
class ApplyWish {
  private final ChangePersonal personal;

  ApplyWish(ChangePersonal personal) {
    this.personal = personal;
  }

  /**
   * @throws UnreadableWish if the wish does not open: its key is lost
   */
  Uni<Void> handle(UUID employeeId, RequestDetail detail) {
    var wish = detail.wish();
    if (wish == null) {
      throw new UnreadableWish();
    }
    return personal
        .change(employeeId, now -> changed(now, detail.request().kind(), wish))
        .replaceWithVoid();
  }

  static PersonalRequest changed(PersonalRequest now, RequestKind kind, Wish wish) {
    return new PersonalRequest(
        now.nss(),
        kind == RequestKind.RIB ? wish.rib() : now.rib(),
        kind == RequestKind.PHONE ? wish.phone() : now.phone(),
        now.email(),
        kind == RequestKind.ADDRESS ? wish.address() : now.address(),
        kind == RequestKind.EMERGENCY_CONTACTS ? wish.emergency() : now.emergency(),
        kind == RequestKind.FAMILY ? family(now, wish) : now.civil());
  }

  private static CivilStatus family(PersonalRequest now, Wish wish) {
    return requireNonNullElse(now.civil(), CivilStatus.UNKNOWN)
        .withFamily(requireNonNull(wish.maritalStatus()), requireNonNull(wish.children()));
  }
}
