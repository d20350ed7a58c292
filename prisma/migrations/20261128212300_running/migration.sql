-- CreateTable
CREATE TABLE "heartbeat" (
    "part" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "incident_hour" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "incident_hour_pkey" PRIMARY KEY ("hour")
);

-- CreateTable
CREATE TABLE "operator_alert" (
    "cause" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operator_alert_pkey" PRIMARY KEY ("cause")
);

ALTER TABLE "incident_hour" ADD CONSTRAINT "incident_hour_counts" CHECK ("count" > 0);
