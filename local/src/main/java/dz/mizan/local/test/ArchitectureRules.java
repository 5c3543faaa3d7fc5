package dz.mizan.local.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;

/**
 * What the compiler cannot hold, the same for every service; its {@code ArchitectureTest} names the
 * packages. A rule fails if it finds nothing to check.
 */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  // Bytes of a type that the answer itself names would be written as text where one is declared.
  private static boolean answersAtOnce(JavaClass resource) {
    return resource.getMethods().stream()
        .noneMatch(
            method ->
                method.getRawReturnType().getName().equals("org.jboss.resteasy.reactive.RestMulti")
                    || method.getReturnType().getName().contains("RestResponse<[B>")
                    || method.getReturnType().getName().contains("RestResponse<byte[]>"));
  }

  @ArchTest
  public static final ArchRule FEATURES_DEPEND_ON_EACH_OTHER_ONE_WAY =
      slices().matching("dz.mizan.*.(*)..").should().beFreeOfCycles();

  @ArchTest
  public static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_USE_IT =
      methods()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.GET")
          .or()
          .areAnnotatedWith("jakarta.ws.rs.POST")
          .or()
          .areAnnotatedWith("jakarta.ws.rs.PUT")
          .or()
          .areAnnotatedWith("jakarta.ws.rs.PATCH")
          .or()
          .areAnnotatedWith("jakarta.ws.rs.DELETE")
          .should()
          .beAnnotatedWith("io.quarkus.security.PermissionsAllowed")
          .orShould()
          .beAnnotatedWith("io.quarkus.security.PermissionsAllowed$List")
          .orShould()
          .beAnnotatedWith("io.quarkus.security.Authenticated")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.security.PermitAll");

  @ArchTest
  public static final ArchRule RESOURCES_ARE_NAMED_AS_SUCH =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .should()
          .haveSimpleNameEndingWith("Resource");

  /** What is streamed has the type that was asked for, which the framework cannot negotiate. */
  @ArchTest
  public static final ArchRule RESOURCES_SAY_WHAT_THEY_PRODUCE_UNLESS_THEY_STREAM =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .and(describe("do not give streams or bytes", ArchitectureRules::answersAtOnce))
          .should()
          .beAnnotatedWith("jakarta.ws.rs.Produces");

  @ArchTest
  public static final ArchRule EVENT_HANDLERS_STAY_IN_THEIR_FEATURE =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .or()
          .implement("dz.mizan.common.inbox.EventHandler")
          .should()
          .bePackagePrivate();

  /** Its seed would be part of the native executable, which does not build then. */
  @ArchTest
  public static final ArchRule NO_RANDOM_GENERATOR_IS_STATIC =
      fields().that().areStatic().should().notHaveRawType(assignableTo(Random.class));

  @ArchTest
  public static final ArchRule NO_NAME_SAYS_NOTHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Service|Controller)(\\$.*)?");
}
