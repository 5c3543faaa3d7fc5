package dz.mizan.accounting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

@AnalyzeClasses(
    packages = "dz.mizan.accounting",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule every_endpoint_says_who_may_call_it =
      methods()
          .that()
          .areAnnotatedWith(GET.class)
          .or()
          .areAnnotatedWith(POST.class)
          .should()
          .beAnnotatedWith(PermissionsAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule features_form_no_cycle =
      slices().matching("dz.mizan.accounting.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule entities_stay_in_their_feature =
      com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule names_are_those_of_the_field =
      noClasses().should().haveNameMatching(".*(Impl|Utils|Util|Dto|DTO|Manager|Helper)");
}
