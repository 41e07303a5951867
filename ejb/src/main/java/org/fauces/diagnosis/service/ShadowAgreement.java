package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.fauces.diagnosis.domain.RunPurpose;
import org.fauces.diagnosis.service.AgreementReport.Cell;
import org.fauces.diagnosis.service.AgreementReport.Disagreement;

/** Reads the results of runs in the shadow beside those that were shown. */
@ApplicationScoped
class ShadowAgreement {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** How often which pair of outcomes came about. */
  List<Cell> cells(byte[] digest, Instant since) {
    return em.createQuery(
            """
            select new org.fauces.diagnosis.service.AgreementReport$Cell(
                b.disease.code, c.model.name, c.model.version, a.outcome, b.outcome, count(b.id))
            from AnalysisRun s, AnalysisRun c, AnalysisResult a, AnalysisResult b
            where s.purpose = :shadow and s.model.digest = :digest and s.startedAt >= :since
              and c.id = s.shadowOf and a.runId = c.id and b.runId = s.id
              and a.disease.code = b.disease.code
            group by b.disease.code, c.model.name, c.model.version, a.outcome, b.outcome""",
            Cell.class)
        .setParameter("shadow", RunPurpose.SHADOW)
        .setParameter("digest", digest)
        .setParameter("since", since)
        .getResultList();
  }

  /** Where both said different things, the newest first. */
  List<Disagreement> disagreements(byte[] digest, Instant since, int most) {
    return em.createQuery(
            """
            select new org.fauces.diagnosis.service.AgreementReport$Disagreement(
                c.examinationId, c.id, b.disease.code, a.outcome, b.outcome,
                a.probability, b.probability, s.startedAt)
            from AnalysisRun s, AnalysisRun c, AnalysisResult a, AnalysisResult b
            where s.purpose = :shadow and s.model.digest = :digest and s.startedAt >= :since
              and c.id = s.shadowOf and a.runId = c.id and b.runId = s.id
              and a.disease.code = b.disease.code and a.outcome <> b.outcome
            order by s.startedAt desc, s.id desc""",
            Disagreement.class)
        .setParameter("shadow", RunPurpose.SHADOW)
        .setParameter("digest", digest)
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }
}
