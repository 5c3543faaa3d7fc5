package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Violation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Posts what users ask for: converts what is in foreign currencies, then {@link PostEntry}. */
@ApplicationScoped
class PostNewEntries {
  private final ConvertLines convertLines;
  private final PostEntry postEntry;

  PostNewEntries(ConvertLines convertLines, PostEntry postEntry) {
    this.convertLines = convertLines;
    this.postEntry = postEntry;
  }

  /**
   * Posts one entry; see {@link PostEntry#handle}.
   *
   * @throws InvalidLines if a line is on both sides or on none, or cannot be converted
   * @throws Unbalanced if total debit and total credit differ
   */
  Uni<PostedEntry> one(NewEntry request) {
    return convertLines
        .handle(request.date(), request.given())
        .map(
            converted -> {
              if (!converted.wrong().isEmpty()) {
                throw InvalidLines.of(converted.wrong());
              }
              return request.draft(converted.lines());
            })
        .chain(postEntry::handle)
        .map(posted -> posted.orElseThrow());
  }

  /**
   * Posts all entries or none; see {@link PostEntry#handleAll}.
   *
   * @throws InvalidLines naming {@code entries[i].lines[j].…} of all that are wrong in themselves
   */
  Uni<List<PostedEntry>> all(List<NewEntry> requests) {
    int lines = requests.stream().mapToInt(request -> request.lines().size()).sum();
    if (lines > NewBatch.MAX_LINES) {
      throw InvalidLines.of(
          List.of(new Violation("entries", lines + " lines; at most " + NewBatch.MAX_LINES)));
    }
    return Multi.createFrom()
        .iterable(requests)
        .onItem()
        .transformToUniAndConcatenate(
            request -> convertLines.handle(request.date(), request.given()))
        .collect()
        .asList()
        .map(converted -> drafts(requests, converted))
        .chain(postEntry::handleAll);
  }

  private static List<DraftEntry> drafts(
      List<NewEntry> requests, List<ConvertLines.Converted> converted) {
    var wrong = new ArrayList<Violation>();
    for (int i = 0; i < requests.size(); i++) {
      var entry = "entries[" + i + "].";
      wrong(requests.get(i), converted.get(i))
          .forEach(each -> wrong.add(new Violation(entry + each.field(), each.message())));
    }
    if (!wrong.isEmpty()) {
      throw InvalidLines.of(wrong);
    }
    var drafts = new ArrayList<DraftEntry>();
    for (int i = 0; i < requests.size(); i++) {
      drafts.add(requests.get(i).draft(converted.get(i).lines()));
    }
    return drafts;
  }

  private static List<Violation> wrong(NewEntry request, ConvertLines.Converted converted) {
    if (!converted.wrong().isEmpty()) {
      return converted.wrong();
    }
    var wrong = new ArrayList<>(CheckEntry.wrongLines(converted.lines()));
    wrong.addAll(CheckEntry.unbalanced(converted.lines()));
    if (!DraftEntry.isOfOurTimes(request.date())) {
      wrong.add(new Violation("date", "of our times"));
    }
    return wrong;
  }
}
