package dz.mizan.accounting.template;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A posting template as clients see it.
 *
 * @param amounts that lines may name, with their meanings
 * @param parties whose accounts lines may name, written with {@code @}
 * @param changed whether the company has made it its own
 */
@RegisterForReflection
@Schema(name = "PostingTemplate")
record TemplateView(
    @Schema(examples = "till-session.closed") String kind,
    @Schema(examples = "A till was closed and counted") String meaning,
    @Schema(examples = "CA") String journal,
    @Schema(examples = "Ventes au comptant") String label,
    List<PostingTemplate.Line> lines,
    List<Amount> amounts,
    Set<String> parties,
    boolean changed,
    long version) {

  /** An amount. */
  @RegisterForReflection
  @Schema(name = "PostingAmount")
  record Amount(
      @Schema(
              examples = "ht(rate)",
              description = "(rate) stands for a TVA rate, or * for the rest")
          String name,
      @Schema(examples = "Sales without TVA, per rate") String meaning) {}

  static TemplateView of(PostingKind kind, PostingTemplate template) {
    return new TemplateView(
        kind.name(),
        kind.meaning(),
        template.journal(),
        template.label(),
        template.lines(),
        kind.amounts().stream().map(a -> new Amount(a.name(), a.meaning())).toList(),
        kind.parties(),
        template.changed(),
        template.version());
  }

  /** What the audit keeps. */
  @RegisterForReflection
  record Audited(String kind, String journal, String label, List<PostingTemplate.Line> lines) {
    static Audited of(PostingTemplate template) {
      return new Audited(template.kind(), template.journal(), template.label(), template.lines());
    }
  }
}
