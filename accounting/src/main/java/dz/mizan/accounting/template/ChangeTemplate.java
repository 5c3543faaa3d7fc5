package dz.mizan.accounting.template;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Changes how a kind of event is booked, or puts the usual way back. What is booked stays. */
@ApplicationScoped
class ChangeTemplate {
  private static final String WRONG =
      """
      select 'journal' as what, 0 as n where not exists (
        select from journal where code = $1 and active)
      union all
      select 'account', l.n::integer - 1
      from unnest($2::text[]) with ordinality as l (account, n)
      left join account a on a.code = l.account
      where l.account not like '@%' and (a.code is null or not a.postable or not a.active)
      order by 1, 2
      """;

  private final KnownKinds kinds;
  private final PostingTemplates templates;
  private final Audit audit;

  ChangeTemplate(KnownKinds kinds, PostingTemplates templates, Audit audit) {
    this.kinds = kinds;
    this.templates = templates;
    this.audit = audit;
  }

  /**
   * @throws InvalidTemplate if it names unknown amounts or accounts, or does not balance
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<TemplateView> change(String name, @Nullable String ifMatch, TemplateRequest request) {
    var kind = kinds.require(name);
    check(kind, request);
    return checkBooks(request)
        .chain(
            () ->
                move(
                    kind,
                    ifMatch,
                    "posting-template.changed",
                    () -> templates.replace(name, request)));
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<TemplateView> reset(String name, @Nullable String ifMatch) {
    var kind = kinds.require(name);
    return move(kind, ifMatch, "posting-template.reset", () -> templates.reset(name));
  }

  private Uni<TemplateView> move(
      PostingKind kind, @Nullable String ifMatch, String action, Supplier<Uni<Void>> write) {
    return templates
        .lock(kind.name())
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                write
                    .get()
                    .chain(() -> templates.require(kind.name()))
                    .call(after -> note(action, before, after)))
        .map(after -> TemplateView.of(kind, after));
  }

  private Uni<Void> note(String action, PostingTemplate before, PostingTemplate after) {
    return audit.record(
        action,
        "posting-template",
        // Templates have names, the audit trail wants an id: always the same one of a name.
        UUID.nameUUIDFromBytes(after.kind().getBytes(StandardCharsets.UTF_8)),
        TemplateView.Audited.of(before),
        TemplateView.Audited.of(after));
  }

  /** What can be checked without the books. */
  static void check(PostingKind kind, TemplateRequest request) {
    var lines = request.lines();
    if (kind.bringsLines() && !lines.isEmpty()) {
      throw InvalidTemplate.noLines();
    }
    var unknown = wrong(lines, line -> !kind.knows(line.amount()));
    if (!unknown.isEmpty()) {
      throw InvalidTemplate.lines("amount", unknown, "is no amount of this kind of event");
    }
    var parties =
        wrong(
            lines,
            line ->
                line.account().startsWith("@")
                    && !kind.parties().contains(line.account().substring(1)));
    if (!parties.isEmpty()) {
      throw InvalidTemplate.lines("account", parties, "the event has no such partner");
    }
    var template = request.template(kind.name());
    for (var sample : kind.samples()) {
      var difference = template.imbalance(sample);
      if (difference.signum() != 0) {
        throw InvalidTemplate.unbalanced(difference);
      }
    }
  }

  private static List<Integer> wrong(
      List<TemplateRequest.Line> lines, java.util.function.Predicate<TemplateRequest.Line> rule) {
    return IntStream.range(0, lines.size()).filter(i -> rule.test(lines.get(i))).boxed().toList();
  }

  private static Uni<Void> checkBooks(TemplateRequest request) {
    return CompanySql.execute(
            WRONG,
            request.journal(),
            request.lines().stream().map(TemplateRequest.Line::account).toArray(String[]::new))
        .invoke(
            rows -> {
              var wrong = StreamSupport.stream(rows.spliterator(), false).toList();
              if (wrong.stream().anyMatch(row -> "journal".equals(row.getString("what")))) {
                throw InvalidTemplate.journal(request.journal());
              }
              if (!wrong.isEmpty()) {
                throw InvalidTemplate.lines(
                    "account",
                    wrong.stream().map((Row row) -> row.getInteger("n")).toList(),
                    "is no account that can be posted to");
              }
            })
        .replaceWithVoid();
  }
}
