-- Terms of use and privacy policy: every version that was ever published, and who accepted which. Neither is altered or deleted.

create table terms_version (
  id              binary(16)   not null primary key,
  kind            varchar(16)  not null, -- TERMS_OF_USE, PRIVACY_POLICY
  number          int          not null,
  text_ja         text         not null,
  text_en         text         not null,
  text_sha256     binary(32)   not null, -- of the Japanese text, a zero byte and the English one, in UTF-8
  published_by    binary(16)   null,     -- null for what comes with the product
  published_at    datetime(6)  not null,
  in_force_from   datetime(6)  not null, -- the one with the highest number that this has come for is in force
  creation_digest binary(16)   null,
  unique key terms_version_number (kind, number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table terms_acceptance (
  id              binary(16)   not null primary key,
  terms_id        binary(16)   not null,
  account_id      binary(16)   not null,
  text_sha256     binary(32)   not null, -- of the text that was shown
  accepted_at     datetime(6)  not null,
  unique key terms_acceptance_once (account_id, terms_id),
  key terms_acceptance_terms (terms_id, account_id),
  constraint terms_acceptance_terms_fk foreign key (terms_id) references terms_version (id),
  constraint terms_acceptance_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The first versions come with the product, so that there is no moment without any.
insert into terms_version (id, kind, number, text_ja, text_en, text_sha256, published_at, in_force_from)
values (unhex('01990000000070008000000000000001'), 'TERMS_OF_USE', 1,
'1. このシステムについて
Fauces は、咽頭の写真と問診から医師の診断を支援するシステムです。承認された医療機器ではありません。表示される性能の数値はシミュレーションで作られた患者によるもので、実際の患者での正しさを示すものではありません。診断と治療を決めるのは医師であり、このシステムがなくても決められなければなりません。

2. 利用できる人
病院から招待され、自分のアカウントを持つ人だけが利用できます。パスワード、第二要素、サインイン中の画面を他の人に使わせないでください。席を離れるときは画面をロックするか、サインアウトしてください。

3. 利用の目的
病院から任された業務のためだけに利用してください。患者の情報は、その患者の診療または自分の職務に必要な範囲でだけ見てください。緊急時に他の施設の患者を見るときは理由が必要で、後で必ず調べられます。

4. 困ったとき
第二要素をなくした、自分のアカウントが他の人に使われた疑いがある、結果がおかしいと思うときは、すぐに管理者またはセキュリティ担当者に知らせてください。

5. 守られないとき
この規約に反する利用があったときは、アカウントが停止されることがあります。',
'1. What this is
Fauces supports a physician in judging throat photographs and an interview. It is not an approved medical device. The figures of its performance come from simulated patients and do not show how often it is right with real ones. Diagnosis and treatment are decided by the physician, who must be able to decide without it.

2. Who may use it
Whoever the hospital has invited and who has an account of their own. Let nobody else use your password, your second factor or a screen at which you are signed in. Lock the screen or sign out when you leave the computer.

3. What for
Only for the work that the hospital has given you. Look at patients only as far as their care or your duties need it. To look at a patient of another facility in an emergency takes a reason and is always examined afterwards.

4. When something is wrong
Tell an administrator or the security officer at once when you have lost a second factor, when somebody else may have used your account, or when a result looks wrong.

5. When these terms are not kept
The account of whoever breaks these terms can be disabled.',
'', utc_timestamp(6), utc_timestamp(6)),
(unhex('01990000000070008000000000000002'), 'PRIVACY_POLICY', 1,
'1. 職員について保存する情報
氏名、職員番号、サインイン名、役割と所属施設、招待・変更・承認の記録、パスワードのハッシュ値(パスワードそのものは保存しません)、第二要素の登録、サインインの日時と接続元アドレス、規約への同意を保存します。

2. 監査証跡に記録する情報
サインインとサインアウト、患者の情報を見たこと、検索、登録、変更、書き出し、拒否された操作について、誰が、どの役割と施設で、いつ、どこから、何を、どの患者について行い、どうなったかを記録します。パスワードや写真そのものは記録しません。

3. 何のために
不正な利用を見つけて調べるため、患者から尋ねられたときに誰が情報を見たかを答えるため、そして法令と指針に従うためです。勤務成績の評価のためのものではありません。

4. 誰が見るか
監査人とセキュリティ担当者が監査証跡を見ます。施設の管理者は、患者ごとの閲覧の報告とアカウントの情報を見ます。病院が定めた場合は、病院の監視システムにも送られます。

5. いつまで
監査証跡と同意の記録は、後から書き換えることができず、この製品が自ら消すこともありません。保存する期間は、法令に従って病院が定めます。アカウントの情報は、退職した後も、過去の記録が誰のものかを示すために残ります。

6. 問い合わせ
自分についての記録を知りたいとき、または誤りがあるときは、病院の個人情報の窓口または管理者に尋ねてください。',
'1. What is kept about staff
Name, personnel number and sign-in name, roles and facilities, records of invitations, changes and approvals, a hash of the password (never the password itself), enrolled second factors, when and from which address somebody signed in, and what they accepted.

2. What the audit trail records
Sign-ins and sign-outs, looks at patient data, searches, entries, changes, exports and what was refused: who, in which role and for which facility, when and from where, did what, about which patient, and how it ended. Neither passwords nor the photographs themselves are recorded.

3. What for
To find and examine misuse, to answer patients who ask who looked at their data, and to follow law and guidelines. It is not meant for judging how well somebody works.

4. Who sees it
Auditors and security officers see the audit trail. Administrators of a facility see a patient''s access report and the data of accounts. Where the hospital has decided so, it is also sent to the hospital''s own monitoring system.

5. For how long
The audit trail and the records of acceptance cannot be altered, and the product deletes none of them by itself. The hospital decides by law how long they are kept. The data of an account stays when somebody has left, so that earlier records still say whose they are.

6. Questions
Ask the hospital''s office for personal data or an administrator when you want to know what is recorded about you or when something is wrong.',
'', utc_timestamp(6), utc_timestamp(6));

update terms_version set text_sha256 =
  unhex(sha2(concat(cast(text_ja as binary), unhex('00'), cast(text_en as binary)), 256));
