-- A disease is a code of a system everywhere, so that another system can come beside ours; and a run names the version of the
-- thresholds that it was judged by, which may change without the model.
alter table heat_map add column disease_system varchar(64) not null default 'urn:fauces:disease' after assessment_id;
alter table heat_map add unique key heat_map_coding (assessment_id, disease_system, disease_code);
alter table heat_map drop key heat_map_disease;
alter table heat_map alter column disease_system drop default;

alter table judgement add column disease_system varchar(64) not null default 'urn:fauces:disease' after decision_id;
alter table judgement add unique key judgement_coding (decision_id, disease_system, disease_code);
alter table judgement drop key judgement_disease;
alter table judgement alter column disease_system drop default;

alter table confirmatory_test add column disease_system varchar(64) not null default 'urn:fauces:disease' after examination_id;
alter table confirmatory_test alter column disease_system drop default;

alter table analysis_run add column threshold_version varchar(64) null after model_digest;
update analysis_run set threshold_version = model_version where model_version is not null;
