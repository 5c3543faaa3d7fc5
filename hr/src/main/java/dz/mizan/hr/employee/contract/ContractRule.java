package dz.mizan.hr.employee.contract;

import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingValues;
import java.math.BigDecimal;

/** What a contract has to be like; a CDD says why it has an end (loi 90-11 art. 12, 12 bis). */
final class ContractRule {
  private ContractRule() {}

  /**
   * @throws InvalidContract at the first thing that is not right
   */
  static void check(Employee employee, ContractRequest request, SettingValues settings) {
    var endsOn = request.endsOn();
    var trialUntil = request.trialUntil();
    var leftOn = employee.leftOn();
    require(endsOn != null || !request.kind().needsEnd(), "endsOn", "is needed for this kind");
    require(
        request.cause() != null || request.kind() != ContractKind.CDD,
        "cause",
        "is needed for a CDD");
    require(endsOn == null || request.kind() != ContractKind.CDI, "endsOn", "a CDI has no end");
    require(
        endsOn == null || !endsOn.isBefore(request.startsOn()),
        "endsOn",
        "is before its beginning");
    require(!request.startsOn().isBefore(employee.hiredOn()), "startsOn", "is before the hiring");
    require(
        leftOn == null || (endsOn != null && !endsOn.isAfter(leftOn)),
        "endsOn",
        "is after the last day of work");
    var part = request.share().compareTo(BigDecimal.ONE) < 0;
    require(part || request.kind() != ContractKind.PART_TIME, "workShare", "is 1: not PART_TIME");
    require(!part || request.kind() != ContractKind.CDI, "workShare", "is below 1: not CDI");
    require(
        trialUntil == null || !trialUntil.isBefore(request.startsOn()),
        "trialUntil",
        "is before its beginning");
    require(
        trialUntil == null || endsOn == null || !trialUntil.isAfter(endsOn),
        "trialUntil",
        "is after its end");
    var trialEnd = request.kind() == ContractKind.TRIAL ? endsOn : trialUntil;
    var months = settings.integer(Setting.TRIAL_MAX_MONTHS);
    require(
        trialEnd == null || trialEnd.isBefore(request.startsOn().plusMonths(months)),
        request.kind() == ContractKind.TRIAL ? "endsOn" : "trialUntil",
        "a trial lasts at most " + months + " months");
  }

  private static void require(boolean right, String field, String message) {
    if (!right) {
      throw new InvalidContract(field, message);
    }
  }
}
