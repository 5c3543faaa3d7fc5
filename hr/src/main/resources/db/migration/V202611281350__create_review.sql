-- The reviews of a cycle: goals, what each writes, calibration, sharing and signing. Locks nothing
-- that exists.

create table review (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  cycle_id uuid not null,
  employee_id uuid not null,
  manager_id uuid not null,
  period daterange not null,
  status text not null default 'WRITING',
  score numeric(5, 2),
  final_score numeric(5, 2),
  events bigint not null default 0,
  shared_at timestamptz,
  signed_at timestamptz,
  agrees boolean,
  sign_comment text,
  constraint pk_review primary key (company_id, id),
  constraint uq_review_whose unique (company_id, id, employee_id),
  constraint fk_review_cycle
    foreign key (company_id, cycle_id, period) references review_cycle (company_id, id, period)
    on update cascade,
  constraint fk_review_employee foreign key (company_id, employee_id) references employee,
  constraint fk_review_manager foreign key (company_id, manager_id) references employee,
  constraint ck_review_not_by_himself check (manager_id <> employee_id),
  constraint ck_review_status check (
    status in ('WRITING', 'SUBMITTED', 'CALIBRATED', 'SHARED', 'SIGNED_OFF', 'CANCELLED')),
  constraint ck_review_scores check (
    (score is null) = (final_score is null) and (status not in ('SUBMITTED', 'CALIBRATED', 'SHARED',
      'SIGNED_OFF') or score is not null) and score between 0 and 99 and final_score between 0 and 99),
  constraint ck_review_shared check (
    (status in ('SHARED', 'SIGNED_OFF')) = (shared_at is not null)),
  constraint ck_review_signed check (
    (status = 'SIGNED_OFF') = (signed_at is not null) and (signed_at is null) = (agrees is null)
    and (agrees is distinct from false or sign_comment is not null)),
  constraint ck_review_sign_comment check (length(sign_comment) between 1 and 4000),
  -- Nobody is reviewed twice for the same days.
  constraint ex_review_overlap exclude using gist (
    company_id with =, employee_id with =, period with &&) where (status <> 'CANCELLED')
);
create index ix_review_cycle on review (company_id, cycle_id, id);
create index ix_review_employee on review (company_id, employee_id);
create index ix_review_manager on review (company_id, manager_id);
call isolate_companies('review');

create table review_goal (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  review_id uuid not null,
  position integer not null,
  title text not null,
  measure text,
  due_on date,
  weight numeric(5, 2) not null,
  progress numeric(5, 2) not null default 0,
  constraint pk_review_goal primary key (company_id, id),
  constraint uq_review_goal_review unique (company_id, id, review_id),
  constraint fk_review_goal_review foreign key (company_id, review_id) references review,
  constraint ck_review_goal_position check (position between 1 and 20),
  constraint ck_review_goal_texts check (
    length(title) between 1 and 200 and length(measure) between 1 and 500),
  constraint ck_review_goal_weight check (weight > 0 and weight <= 100),
  constraint ck_review_goal_progress check (progress between 0 and 100),
  constraint ck_review_goal_due check (due_on between '1950-01-01' and '2099-12-31')
);
create index ix_review_goal_review on review_goal (company_id, review_id);
call isolate_companies('review_goal');
create constraint trigger tr_review_goal_weight
  after insert or delete or update of weight on review_goal
  deferrable initially deferred for each row execute function require_full_weight();

-- What one person writes about one.
create table review_part (
  company_id uuid not null default current_company(),
  id uuid not null,
  version bigint not null default 1,
  review_id uuid not null,
  employee_id uuid not null,
  kind text not null,
  author_id uuid not null,
  status text not null,
  comment text,
  proposed_by uuid,
  submitted_at timestamptz,
  reminders bigint not null default 0,
  constraint pk_review_part primary key (company_id, id),
  constraint uq_review_part_author unique (company_id, review_id, author_id),
  constraint uq_review_part_review unique (company_id, id, review_id),
  constraint fk_review_part_review
    foreign key (company_id, review_id, employee_id) references review (company_id, id, employee_id),
  constraint fk_review_part_author foreign key (company_id, author_id) references employee,
  constraint ck_review_part_kind check (kind in ('SELF', 'MANAGER', 'PEER')),
  constraint ck_review_part_whose check ((kind = 'SELF') = (author_id = employee_id)),
  constraint ck_review_part_status check (
    status in ('PROPOSED', 'REFUSED', 'WRITING', 'SUBMITTED')
    and (kind = 'PEER' or status in ('WRITING', 'SUBMITTED'))),
  constraint ck_review_part_submitted check ((status = 'SUBMITTED') = (submitted_at is not null)),
  constraint ck_review_part_comment check (length(comment) between 1 and 8000)
);
create unique index uq_review_part_self on review_part (company_id, review_id)
  where kind = 'SELF';
create unique index uq_review_part_manager on review_part (company_id, review_id)
  where kind = 'MANAGER';
create index ix_review_part_author on review_part (company_id, author_id, id);
call isolate_companies('review_part');

create table review_answer (
  company_id uuid not null default current_company(),
  id uuid not null,
  part_id uuid not null,
  review_id uuid not null,
  section integer not null,
  goal_id uuid,
  scale_id uuid not null,
  rating numeric(4, 2),
  comment text,
  constraint pk_review_answer primary key (company_id, id),
  constraint fk_review_answer_part
    foreign key (company_id, part_id, review_id) references review_part (company_id, id, review_id),
  constraint fk_review_answer_goal
    foreign key (company_id, goal_id, review_id) references review_goal (company_id, id, review_id),
  -- A rating is one of the scale's.
  constraint fk_review_answer_level
    foreign key (company_id, scale_id, rating) references rating_level (company_id, scale_id, value),
  constraint ck_review_answer_comment check (length(comment) between 1 and 4000)
);
create unique index uq_review_answer_section on review_answer (company_id, part_id, section)
  where goal_id is null;
create unique index uq_review_answer_goal on review_answer (company_id, part_id, goal_id)
  where goal_id is not null;
call isolate_companies('review_answer');

create table calibration_session (
  company_id uuid not null default current_company(),
  id uuid not null,
  cycle_id uuid not null,
  held_on date not null,
  participants text not null,
  note text,
  noted_by uuid,
  constraint pk_calibration_session primary key (company_id, id),
  constraint fk_calibration_session_cycle foreign key (company_id, cycle_id) references review_cycle,
  constraint ck_calibration_session_held_on check (held_on between '1950-01-01' and '2099-12-31'),
  constraint ck_calibration_session_texts check (
    length(participants) between 1 and 500 and length(note) between 1 and 4000)
);
create index ix_calibration_session_cycle on calibration_session (company_id, cycle_id, id);
call isolate_companies('calibration_session');

-- Each change of a score with its reason; only ever added to.
create table calibration_change (
  company_id uuid not null default current_company(),
  id uuid not null,
  session_id uuid not null,
  review_id uuid not null,
  before_score numeric(5, 2) not null,
  after_score numeric(5, 2) not null,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  constraint pk_calibration_change primary key (company_id, id),
  constraint fk_calibration_change_session
    foreign key (company_id, session_id) references calibration_session,
  constraint fk_calibration_change_review foreign key (company_id, review_id) references review,
  constraint ck_calibration_change_reason check (length(reason) between 3 and 1000)
);
create index ix_calibration_change_review on calibration_change (company_id, review_id, id);
create index ix_calibration_change_session on calibration_change (company_id, session_id);
call isolate_companies('calibration_change');

-- Who moved a review on; only ever added to.
create table review_step (
  company_id uuid not null default current_company(),
  id uuid not null,
  review_id uuid not null,
  step text not null,
  note text,
  done_by uuid,
  done_at timestamptz not null default now(),
  constraint pk_review_step primary key (company_id, id),
  constraint fk_review_step_review foreign key (company_id, review_id) references review,
  constraint ck_review_step check (step ~ '^[A-Z_]{1,40}$'),
  constraint ck_review_step_note check (length(note) between 1 and 1000)
);
create index ix_review_step_review on review_step (company_id, review_id, id);
call isolate_companies('review_step');

grant select, insert on review_step, calibration_session, calibration_change to ${app};
grant select, insert, update (version, manager_id, period, status, score, final_score, events,
  shared_at, signed_at, agrees, sign_comment) on review to ${app};
grant select, insert, delete, update (version, position, title, measure, due_on, weight, progress)
  on review_goal to ${app};
grant select, insert, update (version, author_id, status, comment, submitted_at, reminders)
  on review_part to ${app};
grant select, insert, delete on review_answer to ${app};
