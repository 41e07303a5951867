package org.fauces.identity.service;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.MachineKey;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.Identified;

/** The stores of accounts in memory, with transactions that undo what failed. */
final class Memory {
  final Map<UUID, Account> accounts = new LinkedHashMap<>();
  final Map<UUID, RoleAssignment> roles = new LinkedHashMap<>();
  final Map<UUID, Invitation> invitations = new LinkedHashMap<>();
  final Map<UUID, MachineKey> machineKeys = new LinkedHashMap<>();
  final Map<UUID, ApprovalRequest> approvals = new LinkedHashMap<>();
  final Map<UUID, Session> sessions = new LinkedHashMap<>();
  final Set<UUID> claimed = new HashSet<>();

  /** The rows that were held, each by its id, in the order in which they were first. */
  final Set<Object> held = new LinkedHashSet<>();

  /** Runs as a transaction does: all of it or nothing. */
  <T> T transaction(Callable<T> work) throws Exception {
    var undo = new Undo();
    try {
      return work.call();
    } catch (Exception e) {
      undo.run();
      throw e;
    }
  }

  Accounts accountStore() {
    return new Accounts() {
      @Override
      Optional<Account> find(UUID id) {
        return Optional.ofNullable(accounts.get(id));
      }

      @Override
      Optional<Account> lock(UUID id) {
        held.add(id);
        return find(id);
      }

      @Override
      Optional<Account> findByName(SignInName name) {
        return accounts.values().stream()
            .filter(a -> a.signInName().equals(name.value()))
            .findFirst();
      }

      @Override
      boolean isNameTaken(SignInName name) {
        return accounts.values().stream().anyMatch(a -> a.signInName().equals(name.value()));
      }

      @Override
      boolean isPersonTaken(PersonnelNumber number) {
        return accounts.values().stream().anyMatch(a -> number.value().equals(a.personnelNumber()));
      }

      @Override
      List<RoleAt> rolesOfActive(UUID accountId, Instant now) {
        return find(accountId).filter(Account::isActive).isEmpty()
            ? List.of()
            : held(accountId, now);
      }

      @Override
      boolean isTakenUpSince(UUID accountId, Instant then) {
        return invitations.values().stream()
            .filter(each -> each.accountId().equals(accountId))
            .anyMatch(each -> each.usedAt() != null && !each.usedAt().isBefore(then));
      }

      @Override
      boolean isCodeKnownTo(UUID accountId, UUID readerId) {
        return invitations.values().stream()
            .filter(each -> each.accountId().equals(accountId))
            .anyMatch(each -> each.wasKnownTo(readerId));
      }

      @Override
      void burnInvitations(UUID accountId, Instant now) {
        invitations.values().stream()
            .filter(each -> each.accountId().equals(accountId) && each.isOpen(now))
            .forEach(each -> each.use(now));
      }

      @Override
      void add(Account account, List<RoleAssignment> given) {
        accounts.put(account.id(), account);
        given.forEach(role -> roles.put(role.id(), role));
      }

      @Override
      void add(Invitation invitation) {
        invitations.put(invitation.id(), invitation);
      }

      @Override
      void flush() {}
    };
  }

  private List<RoleAt> held(UUID accountId, Instant now) {
    return roles.values().stream()
        .filter(role -> role.accountId().equals(accountId) && role.isHeld(now))
        .map(role -> new RoleAt(role.facilityId(), role.role()))
        .toList();
  }

  Assignments assignmentStore() {
    return new Assignments() {
      @Override
      Optional<RoleAssignment> find(UUID id) {
        return Optional.ofNullable(roles.get(id));
      }

      @Override
      List<RoleAssignment> standing(Collection<UUID> accountIds, Instant now) {
        return roles.values().stream()
            .filter(role -> accountIds.contains(role.accountId()) && !role.isOver(now))
            .toList();
      }

      @Override
      List<UUID> accountsAt(UUID facilityId, Instant now) {
        return roles.values().stream()
            .filter(role -> role.facilityId().equals(facilityId) && !role.isOver(now))
            .map(RoleAssignment::accountId)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
      }

      @Override
      long activeHolders(String role, Instant now) {
        return roles.values().stream()
            .filter(each -> each.role().equals(role) && each.isHeld(now))
            .filter(each -> each.validUntil() == null)
            .map(RoleAssignment::accountId)
            .filter(id -> accounts.get(id).isActive())
            .distinct()
            .count();
      }

      @Override
      long activeHoldersWithout(List<RoleAssignment> taken, String role, Instant now) {
        return roles.values().stream()
            .filter(each -> !taken.contains(each) && each.role().equals(role) && each.isHeld(now))
            .filter(each -> each.validUntil() == null)
            .map(RoleAssignment::accountId)
            .filter(id -> accounts.get(id).isActive())
            .distinct()
            .count();
      }

      @Override
      void add(List<RoleAssignment> assignments) {
        assignments.forEach(role -> roles.put(role.id(), role));
      }
    };
  }

  Approvals approvalStore() {
    return new Approvals() {
      @Override
      Optional<ApprovalRequest> find(UUID id) {
        return Optional.ofNullable(approvals.get(id));
      }

      @Override
      Optional<ApprovalRequest> lock(UUID id) {
        return find(id);
      }

      @Override
      List<ApprovalRequest> open(Instant now) {
        return approvals.values().stream().filter(request -> request.isOpen(now)).toList();
      }

      @Override
      List<ApprovalRequest> openAbout(UUID accountId, Instant now) {
        return open(now).stream().filter(each -> accountId.equals(each.subjectId())).toList();
      }

      @Override
      void add(ApprovalRequest request) {
        approvals.put(request.id(), request);
      }

      @Override
      void flush() {}
    };
  }

  MachineKeys keyStore() {
    return new MachineKeys() {
      @Override
      List<MachineKey> inUse(UUID accountId) {
        return machineKeys.values().stream()
            .filter(key -> key.accountId().equals(accountId) && !key.isRetired())
            .toList();
      }
    };
  }

  Sessions sessionStore() {
    return new Sessions() {
      @Override
      Optional<Session> lock(UUID id) {
        return Optional.ofNullable(sessions.get(id));
      }

      @Override
      List<Session> live(UUID accountId, Instant now) {
        return sessions.values().stream()
            .filter(session -> session.accountId().equals(accountId) && session.isLive(now))
            .toList();
      }

      @Override
      List<String> usedFrom(Session own, Instant since, Instant now) {
        return live(own.accountId(), now).stream()
            .filter(session -> !session.id().equals(own.id()))
            .filter(session -> !session.isLocked() && session.lastUsedAt().isAfter(since))
            .map(Session::sourceAddress)
            .filter(Objects::nonNull)
            .toList();
      }

      @Override
      boolean isUnused(UUID accountId, Instant since) {
        return sessions.values().stream()
            .filter(session -> session.accountId().equals(accountId))
            .anyMatch(session -> session.lastUsedAt().isBefore(since));
      }

      @Override
      int endUnused(Instant since, Instant now) {
        var unused =
            sessions.values().stream().filter(each -> each.lastUsedAt().isBefore(since)).toList();
        unused.forEach(session -> session.end(SessionEnd.TIMED_OUT, now));
        return unused.size();
      }

      @Override
      List<UUID> endAllBut(UUID kept, UUID accountId, SessionEnd reason, Instant now) {
        var others = live(accountId, now).stream().filter(each -> !each.id().equals(kept)).toList();
        others.forEach(session -> session.end(reason, now));
        return others.stream().map(Session::id).toList();
      }

      @Override
      void endAt(UUID accountId, UUID facilityId, SessionEnd reason, Instant now) {
        live(accountId, now).stream()
            .filter(session -> session.facilityId().equals(facilityId))
            .forEach(session -> session.end(reason, now));
      }

      @Override
      void endAll(UUID accountId, SessionEnd reason, Instant now) {
        live(accountId, now).forEach(session -> session.end(reason, now));
      }
    };
  }

  /** What every row was, to be put back. */
  private final class Undo {
    private final Map<Identified, Map<Field, Object>> rows = new HashMap<>();
    private final Set<UUID> present = new HashSet<>();
    private final Set<UUID> taken = new HashSet<>(claimed);

    Undo() {
      for (Map<UUID, ? extends Identified> table : tables()) {
        present.addAll(table.keySet());
        table.values().forEach(row -> rows.put(row, values(row)));
      }
    }

    void run() {
      tables().forEach(table -> table.keySet().retainAll(present));
      claimed.retainAll(taken);
      rows.forEach(
          (row, values) ->
              values.forEach(
                  (field, value) -> {
                    try {
                      field.set(row, value);
                    } catch (IllegalAccessException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    }

    private static Map<Field, Object> values(Identified row) {
      var values = new HashMap<Field, Object>();
      for (Field field : row.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          try {
            values.put(field, field.get(row));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      return values;
    }
  }

  private List<Map<UUID, ? extends Identified>> tables() {
    return new ArrayList<>(List.of(accounts, roles, invitations, machineKeys, approvals, sessions));
  }

  @Override
  public String toString() {
    return accounts.values().stream().map(Account::signInName).collect(Collectors.joining(","));
  }
}
