package dz.mizan.accounting.invoice.document;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a quote, an invoice or a credit note is not written or not issued. */
public final class DocumentRefusals {
  private DocumentRefusals() {}

  /** Only drafts change. */
  public static final class NotDraft extends Refusal {
    NotDraft(DocumentKind kind, DocumentStatus status) {
      super(Kind.CONFLICT, "document-not-draft");
      fact("document", kind.word());
      fact("documentStatus", status.name());
    }
  }

  /** What was asked for cannot be done to a document in this state. */
  public static final class WrongStatus extends Refusal {
    public WrongStatus(DocumentKind kind, Enum<?> status) {
      super(Kind.CONFLICT, "wrong-document-status");
      fact("document", kind.word());
      fact("documentStatus", status.name());
    }
  }

  /** The company has no such customer, or he is not active. */
  public static final class UnknownCustomer extends Refusal {
    public UnknownCustomer(UUID partnerId) {
      super(Kind.RULE_BROKEN, "unknown-customer");
      fact("partnerId", partnerId);
      violation("partnerId", "no active customer has this id");
    }
  }

  /** A line names an account that income cannot be booked to. */
  static final class UnknownAccount extends Refusal {
    UnknownAccount(Map<Integer, String> wrong) {
      super(Kind.RULE_BROKEN, "unknown-sales-account");
      wrong.forEach(
          (index, account) ->
              violation("lines[" + index + "].account", account + " is no account"));
    }
  }

  /** Parts of the document do not fit each other. */
  public static final class Invalid extends Refusal {
    public Invalid(String field, String message) {
      super(Kind.INVALID, "invalid-request");
      violation(field, message);
    }
  }

  /** The document comes to nothing, so that there is nothing to book. */
  public static final class Empty extends Refusal {
    public Empty() {
      super(Kind.RULE_BROKEN, "nothing-to-invoice");
    }
  }

  /** The paper would lack what the law wants on it. */
  public static final class MissingMentions extends Refusal {
    /**
     * @param missing by field of the document or name of the setting: why it is wanted
     */
    public MissingMentions(Map<String, String> missing) {
      super(Kind.RULE_BROKEN, "missing-mentions");
      missing.forEach(this::violation);
    }
  }

  /** The series has a later day already, or the day is not there yet. */
  public static final class WrongIssueDate extends Refusal {
    public WrongIssueDate(LocalDate date, LocalDate bound, @Nullable String message) {
      super(Kind.RULE_BROKEN, "wrong-issue-date");
      fact("date", date.toString());
      fact("bound", bound.toString());
      violation("date", message == null ? "must not be before " + bound : message);
    }
  }

  /** Deposits that cannot be taken off this invoice. */
  public static final class WrongDeposit extends Refusal {
    public WrongDeposit(int index, String why) {
      super(Kind.RULE_BROKEN, "wrong-deposit");
      violation("deposits[" + index + "]", why);
    }
  }

  /** There is a document of this order, quote, refund or period already. */
  public static final class AlreadyInvoiced extends Refusal {
    public AlreadyInvoiced() {
      super(Kind.CONFLICT, "already-invoiced");
    }
  }
}
