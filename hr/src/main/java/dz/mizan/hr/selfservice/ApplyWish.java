package dz.mizan.hr.selfservice;

import static java.util.Objects.requireNonNull;

import dz.mizan.hr.employee.ChangeEmployee;
import dz.mizan.hr.employee.Profile;
import dz.mizan.hr.employee.personal.ChangePersonal;
import dz.mizan.hr.employee.personal.PersonalRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does what was asked for, by the doors of employees; what is so already changes nothing. */
@ApplicationScoped
class ApplyWish {
  private final ChangePersonal personal;
  private final ChangeEmployee employee;

  ApplyWish(ChangePersonal personal, ChangeEmployee employee) {
    this.personal = personal;
    this.employee = employee;
  }

  /**
   * @throws IllegalStateException if the wish does not open: its key is lost
   */
  Uni<Void> handle(UUID employeeId, RequestDetail detail) {
    var wish = detail.wish();
    if (wish == null) {
      throw new IllegalStateException("change request does not open");
    }
    return switch (detail.request().kind()) {
      case ADDRESS, PHONE, RIB, EMERGENCY_CONTACTS ->
          personal
              .change(employeeId, now -> changed(now, detail.request().kind(), wish))
              .replaceWithVoid();
      case FAMILY -> employee.profile(employeeId, now -> changed(now, wish)).replaceWithVoid();
    };
  }

  static PersonalRequest changed(PersonalRequest now, RequestKind kind, Wish wish) {
    return new PersonalRequest(
        now.nss(),
        kind == RequestKind.RIB ? wish.rib() : now.rib(),
        kind == RequestKind.PHONE ? wish.phone() : now.phone(),
        now.email(),
        kind == RequestKind.ADDRESS ? wish.address() : now.address(),
        kind == RequestKind.EMERGENCY_CONTACTS ? wish.emergency() : now.emergency());
  }

  static Profile changed(Profile now, Wish wish) {
    return new Profile(
        now.sex(),
        now.bornOn(),
        now.birthPlace(),
        now.nationality(),
        requireNonNull(wish.maritalStatus()),
        requireNonNull(wish.children()),
        now.disabled(),
        now.retired(),
        now.south(),
        now.site(),
        now.workEmail(),
        now.photoUrl());
  }
}
