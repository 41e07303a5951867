package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.HeatMapGrid;
import org.fauces.diagnosis.domain.PhotoAssessment;
import org.fauces.diagnosis.domain.RunPurpose;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.examination.domain.Examination;

/** Rows of analysis runs with their results, photo assessments and heat maps. */
@ApplicationScoped
class AnalysisRuns {
  private static final int MAX_RUNS = 200;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** A clinical run: what judges in the shadow is nobody's to see, decide on or repeat. */
  Optional<AnalysisRun> find(UUID id) {
    return Optional.ofNullable(em.find(AnalysisRun.class, id)).filter(AnalysisRun::isClinical);
  }

  /** The newest clinical runs of an examination. */
  List<AnalysisRun> runsOf(UUID examinationId) {
    return runsOf(List.of(examinationId), MAX_RUNS);
  }

  /** The newest clinical runs of examinations. */
  List<AnalysisRun> runsOf(Collection<UUID> examinationIds, int most) {
    if (examinationIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select r from AnalysisRun r where r.examinationId in :ids and r.purpose = :clinical
            order by r.startedAt desc, r.id desc""",
            AnalysisRun.class)
        .setParameter("ids", examinationIds)
        .setParameter("clinical", RunPurpose.CLINICAL)
        .setMaxResults(most)
        .getResultList();
  }

  List<AnalysisResult> resultsOf(Collection<UUID> runIds) {
    if (runIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select r from AnalysisResult r where r.runId in :ids order by r.disease.code desc",
            AnalysisResult.class)
        .setParameter("ids", runIds)
        .getResultList();
  }

  List<PhotoAssessment> assessmentsOf(Collection<UUID> runIds) {
    if (runIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select a from PhotoAssessment a, Photo p where a.runId in :ids and p.id = a.photoId
            order by p.position""",
            PhotoAssessment.class)
        .setParameter("ids", runIds)
        .getResultList();
  }

  Optional<HeatMapGrid> heatMap(UUID runId, UUID photoId, String diseaseCode) {
    return em.createQuery(
            """
            select h from HeatMapGrid h, PhotoAssessment a where a.runId = :run
              and a.photoId = :photo and h.assessmentId = a.id and h.disease.code = :disease""",
            HeatMapGrid.class)
        .setParameter("run", runId)
        .setParameter("photo", photoId)
        .setParameter("disease", diseaseCode)
        .getResultStream()
        .findFirst();
  }

  /** Runs whose lease is over, and, when a node starts, those it left behind itself. */
  List<UUID> abandoned(Instant now, UUID leftByNode, int limit) {
    return em.createQuery(
            """
            select r.id from AnalysisRun r where r.state = :running
              and (r.leaseUntil < :now or r.nodeId = :node)""",
            UUID.class)
        .setParameter("running", RunState.RUNNING)
        .setParameter("now", now)
        .setParameter("node", leftByNode)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * The examination of a run, held against every other change; for reclaiming, which has no caller.
   */
  Examination lockExamination(UUID examinationId) {
    return em.find(Examination.class, examinationId, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(Object row) {
    em.persist(row);
  }

  void flush() {
    em.flush();
  }
}
