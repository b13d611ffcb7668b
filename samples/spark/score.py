"""Scores the accounts of an export on a Spark cluster, each partition piped through `retain`.

    spark-submit samples/spark/score.py EXPORTS OUT \
        --retain PATH --profile profile.json --as-of 2026-09-30

EXPORTS is a folder with accounts, contracts, touchpoints and handoffs, each as `.parquet` or `.csv`,
whose columns have the names of the fields and whose accounts have one row each. OUT becomes a folder
with `accounts`, ranked as `retain score` ranks them, and `unscored`.
"""

import argparse
import pathlib
import shlex

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

LISTS = ["contracts", "touchpoints", "handoffs"]

ACCOUNT = """
    id STRING, name STRING, owner STRING, segment STRING, industry STRING, region STRING,
    rank INT, score INT, score_max INT, risk DOUBLE, band STRING, coverage DOUBLE,
    annual_value DOUBLE, currency STRING, exposure DOUBLE,
    customer_since DATE, renewal_date DATE, decision_date DATE, days_to_renewal INT,
    next_step STRING, base_points DOUBLE,
    scenarios ARRAY<STRUCT<id: STRING, p: DOUBLE, points: DOUBLE, coverage: DOUBLE>>,
    signals ARRAY<STRUCT<id: STRING, state: STRING, x: DOUBLE, unit: STRING, s: DOUBLE,
        points: DOUBLE, evidence: STRING, source: STRING, missing: STRING>>,
    actions ARRAY<STRUCT<id: STRING, score_after: INT, risk_drop: DOUBLE, exposure_drop: DOUBLE>>
"""


def table(spark: SparkSession, folder: str, name: str) -> DataFrame | None:
    """A table of the export with every column as text; None where the export lacks it."""
    path = pathlib.Path(folder, name)
    if path.with_suffix(".parquet").exists():
        rows = spark.read.parquet(str(path.with_suffix(".parquet")))
    elif path.with_suffix(".csv").exists():
        # A cell may hold line breaks, so that a file of CSV is read by one task.
        rows = spark.read.csv(
            str(path.with_suffix(".csv")), header=True, multiLine=True, quote='"', escape='"',
            mode="FAILFAST", enforceSchema=False)
    else:
        return None
    return rows.select([F.col(column).cast("string") for column in rows.columns])


def nested(spark: SparkSession, folder: str) -> DataFrame:
    """An account a line as JSON, with its contracts, touchpoints and hand-offs in it.

    The lists keep the order of their files: no score depends on it, but the place of a row does by
    which a signal names its source.
    """
    accounts = table(spark, folder, "accounts")
    if "account_name" in accounts.columns:
        # The name serves as the id of an account that has no other.
        key = F.expr("coalesce(nullif(account_id, ''), account_name)")
        accounts = accounts.withColumn("account_id", key)
    if accounts.groupBy("account_id").count().where("count > 1").head():
        raise SystemExit("an account has several rows; leave one, and put its contracts in contracts")
    for name in LISTS:
        rows = table(spark, folder, name)
        if rows is None:
            continue
        columns = [column for column in rows.columns if column != "account_id"]
        row = F.struct(F.monotonically_increasing_id().alias("_order"), *columns)
        lists = (
            rows.select("account_id", row.alias("row"))
            .groupBy("account_id").agg(F.sort_array(F.collect_list("row")).alias("rows"))
            .select("account_id", F.transform("rows", lambda row: row.dropFields("_order")).alias(name))
        )
        accounts = accounts.join(lists, "account_id", "left")
    # Blank cells are left out: the profile knows which columns there are.
    return accounts.select(F.to_json(F.struct("*")).alias("value"))


def scored(lines: DataFrame, retain: str, profile: str, as_of: str) -> DataFrame:
    """The answers of `retain`, one process a partition; a process that fails fails the job."""
    # What can't be read was held against its limit when the profile was made: a partition is too
    # small a part of the export to judge by.
    command = [retain, "score", "--profile", profile, "--as-of", as_of, "--no-config",
               "--max-rejects", "100%", "--quiet", "-f", "ndjson", "-"]
    answers = lines.rdd.map(lambda row: row.value).pipe(shlex.join(command), checkCode=True)
    key = F.from_json("value", "type STRING, id STRING, score INT, exposure DOUBLE")
    return lines.sparkSession.createDataFrame(answers, "string").select("value", key.alias("key"))


def ranked(answers: DataFrame) -> DataFrame:
    """The scored accounts in the order of `retain score`, each with its rank in its line."""
    order = answers.where("key.type = 'account'").select("key.*").orderBy(
        F.desc("score"), F.desc_nulls_last("exposure"), F.asc("id"))
    places = order.rdd.zipWithIndex().map(lambda row: (row[0].id, row[1] + 1))
    ranks = answers.sparkSession.createDataFrame(places, "id STRING, rank LONG")
    lines = answers.join(ranks, answers["key.id"] == ranks["id"]).orderBy("rank")
    # Within a text the quotes would be escaped: only the member itself is replaced.
    return lines.select(F.expr("""replace(value, '"rank":null', concat('"rank":', rank)) AS value"""))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("exports")
    parser.add_argument("out")
    parser.add_argument("--retain", required=True, help="the program, at this path on every worker")
    parser.add_argument("--profile", required=True, help="the profile, at this path on every worker")
    parser.add_argument("--as-of", required=True)
    parser.add_argument("--format", choices=["parquet", "json"], default="parquet")
    parser.add_argument("--partitions", type=int, help="processes of retain; default: Spark's")
    parser.add_argument("--keep-nested", action="store_true", help="write what is piped to OUT/nested")
    told = parser.parse_args()

    spark = SparkSession.builder.appName("retain").getOrCreate()
    if told.partitions:
        spark.conf.set("spark.sql.shuffle.partitions", told.partitions)
        spark.conf.set("spark.sql.adaptive.enabled", False)
    lines = nested(spark, told.exports)
    if told.keep_nested:
        lines = lines.persist(StorageLevel.DISK_ONLY)
        lines.write.text(f"{told.out}/nested")
    answers = scored(lines, told.retain, told.profile, told.as_of).persist(StorageLevel.DISK_ONLY)
    accounts = ranked(answers)
    unscored = answers.where("key.type = 'unscored'").select("value").orderBy("value")
    if told.format == "json":
        accounts.write.text(f"{told.out}/accounts")
        unscored.write.text(f"{told.out}/unscored")
    else:
        of_account = F.from_json("value", ACCOUNT).alias("account")
        accounts.select(of_account).select("account.*").write.parquet(f"{told.out}/accounts")
        of_unscored = F.from_json("value", "id STRING, name STRING, standing STRING").alias("account")
        unscored.select(of_unscored).select("account.*").write.parquet(f"{told.out}/unscored")
    spark.stop()


if __name__ == "__main__":
    main()
