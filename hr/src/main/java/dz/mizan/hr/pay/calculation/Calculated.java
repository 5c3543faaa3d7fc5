package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.SlipDetail;
import java.util.List;

/** A payslip with what it brings to the books and takes off debts. */
public record Calculated(SlipDetail detail, List<Posting> postings, List<Taken> taken) {
  public Calculated {
    postings = List.copyOf(postings);
    taken = List.copyOf(taken);
  }
}
