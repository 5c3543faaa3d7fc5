package dz.mizan.local.chaos.load;

import dz.mizan.local.chaos.check.Acknowledged;
import dz.mizan.local.chaos.check.What;
import dz.mizan.local.demo.Api;
import dz.mizan.local.demo.Endpoints;
import dz.mizan.local.demo.Login;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** People are hired, and others register as users. */
final class People {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long NATIONAL_NUMBERS = 100_000_000_000_000_000L;

  private final Login personnel;
  private final Acknowledged acknowledged;
  private final Api api;
  private final String company;
  private final String employees;
  private final String registration;
  private final String department;
  private final AtomicInteger users = new AtomicInteger();

  People(Login personnel, Endpoints endpoints, Acknowledged acknowledged, Api api, String company) {
    this.personnel = personnel;
    this.acknowledged = acknowledged;
    this.api = api;
    this.company = company;
    this.employees = endpoints.hr() + "/api/v1/employees";
    this.registration = endpoints.auth() + "/api/v1/users/register";
    this.department =
        personnel
            .post(
                endpoints.hr() + "/api/v1/departments", Map.of("code", "VENTES", "name", "Ventes"))
            .text("id");
  }

  void hire() {
    var hired =
        personnel.post(
            employees,
            Map.of(
                "firstName", "Sofiane",
                "lastName", "Aït Ali",
                "nationalNumber", "1%017d".formatted(RANDOM.nextLong(NATIONAL_NUMBERS)),
                "departmentId", department,
                "jobTitle", "Vendeur",
                "hiredOn", "2026-09-01"));
    acknowledged.note(What.EMPLOYEE, hired.text("id"));
  }

  void register() {
    var name = "chaos" + users.incrementAndGet();
    var person =
        Map.of(
            "company",
            company,
            "username",
            name,
            "email",
            name + "@example.dz",
            "fullName",
            "Rachid Belkacem",
            "password",
            "un long mot de passe");
    var answer = Login.required(api.post(registration, null, person), registration);
    acknowledged.note(What.USER, answer.text("id"));
  }
}
