package dz.mizan.hr.paper;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.pay.PayslipSeal;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipPerson;
import dz.mizan.local.test.Sql;
import java.time.YearMonth;
import java.util.UUID;

/** An approved run with its payslips, as pay would leave it in the database. */
public record PaidRun(UUID id, TestCompany company, Sql sql, PayslipSeal seal, YearMonth month) {

  /** One that still takes payslips. */
  public static PaidRun begin(TestCompany company, Sql sql, PayslipSeal seal, YearMonth month) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into payroll_run (company_id, id, month, kind) values (?, ?, ?, 'REGULAR')",
        company.id(),
        id,
        month.atDay(1));
    return new PaidRun(id, company, sql, seal, month);
  }

  /** Puts in somebody's payslip of that gross salary. */
  public PaidRun pay(String employeeId, SlipPerson person, String gross, String irg) {
    var employee = UUID.fromString(employeeId);
    var slipId = UUID.randomUUID();
    var detail = SampleSlips.slip(employee, person, month, RunKind.REGULAR, gross, irg).detail();
    var sealed = seal.seal(company.id(), slipId, detail);
    sql.update(
        "insert into payslip (company_id, id, run_id, employee_id, month, salary_of, calculation,"
            + " detail, fingerprint) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        company.id(),
        slipId,
        id,
        employee,
        month.atDay(1),
        month.atDay(1),
        id,
        sealed.encrypted(),
        sealed.fingerprint());
    return this;
  }

  /** Its payslips are final now. */
  public PaidRun approve(String number) {
    sql.update(
        "update payroll_run set status = 'CALCULATED', calculation = id, slips = (select count(*)"
            + " from payslip where run_id = payroll_run.id) where company_id = ? and id = ?",
        company.id(),
        id);
    sql.update(
        "update payroll_run set status = 'APPROVED', number = ?, approved_at = now()"
            + " where company_id = ? and id = ?",
        number,
        company.id(),
        id);
    return this;
  }

  public String payslips() {
    return "/api/v1/payroll-papers/" + id + "/payslips";
  }

  public String transfer() {
    return "/api/v1/payroll-papers/" + id + "/transfer";
  }
}
