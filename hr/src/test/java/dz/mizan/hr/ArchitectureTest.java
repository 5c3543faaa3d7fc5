package dz.mizan.hr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.local.test.ArchitectureRules;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dz.mizan.hr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

  // A file that comes in as a stream, or goes out as one, what is printed and what is summed up of
  // all payslips have transactions of their own; who needs no login has no company yet.
  @ArchTest
  static final ArchRule every_endpoint_works_in_the_callers_company =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("dz.mizan.hr.paper..", "dz.mizan.hr.paycost..")
          .and()
          .areNotAnnotatedWith(Consumes.class)
          .and()
          .areNotAnnotatedWith(PermitAll.class)
          .and()
          .doNotHaveRawReturnType("org.jboss.resteasy.reactive.RestMulti")
          .should()
          .beAnnotatedWith(InCompany.class);
}
