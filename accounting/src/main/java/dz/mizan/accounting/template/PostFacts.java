package dz.mizan.accounting.template;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.partner.Partners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Books an event by the company's template of its kind. */
@ApplicationScoped
public class PostFacts {
  private final PostingTemplates templates;
  private final Partners partners;
  private final PostEntry postEntry;

  PostFacts(PostingTemplates templates, Partners partners, PostEntry postEntry) {
    this.templates = templates;
    this.partners = partners;
    this.postEntry = postEntry;
  }

  /**
   * Makes the entry.
   *
   * @return empty if there is nothing to book or the event is booked already
   */
  public Uni<Optional<PostedEntry>> handle(String kind, Facts facts, Origin origin) {
    return handle(kind, facts, origin, template -> template);
  }

  /** The same, by the template as {@code turned}: reversed, say. */
  public Uni<Optional<PostedEntry>> handle(
      String kind, Facts facts, Origin origin, UnaryOperator<PostingTemplate> turned) {
    return templates
        .require(kind)
        .map(turned)
        .chain(
            template ->
                accounts(template, facts)
                    .map(accounts -> template.entry(facts, accounts, origin))
                    .chain(
                        entry ->
                            entry.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : postEntry.handle(entry.get())));
  }

  private Uni<Map<String, String>> accounts(PostingTemplate template, Facts facts) {
    var partner = facts.partner();
    if (partner == null
        || template.lines().stream().noneMatch(line -> line.account().startsWith("@"))) {
      return Uni.createFrom().item(Map.of());
    }
    return partners
        .require(partner)
        .map(p -> Map.of("customer", p.customerAccount(), "supplier", p.supplierAccount()));
  }
}
