-- What is watched of each photo for drift, measured when it comes; photos from before have none and are not counted.
alter table photo add column luminance double null;
alter table photo add column contrast double null;
alter table photo add column red_to_green double null;
alter table photo add column blue_to_green double null;
alter table photo add column saturation double null;
alter table photo add column sharpness double null;

-- Photos are counted by class, examination by examination, without reading the rows.
alter table photo add key photo_quality (examination_id, quality);

-- When the inputs of a facility are compared with the training's next. Of several nodes one claims it.
create table drift_check (
  facility_id binary(16)  not null primary key,
  next_at     datetime(6) not null,
  constraint drift_check_facility_fk foreign key (facility_id) references facility (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
