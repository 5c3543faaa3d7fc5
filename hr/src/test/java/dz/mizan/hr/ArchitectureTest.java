package dz.mizan.hr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** What the compiler cannot hold. Each rule fails if it finds nothing to check. */
@AnalyzeClasses(packages = "dz.mizan.hr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule features_do_not_depend_on_each_other_in_circles =
      slices().matching("dz.mizan.hr.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule every_endpoint_says_who_may_use_it =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(PermissionsAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule every_endpoint_works_in_the_callers_company =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(InCompany.class);

  @ArchTest
  static final ArchRule entities_stay_in_their_feature =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule nothing_has_a_name_that_says_nothing =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Service|Controller)(\\$.*)?");
}
