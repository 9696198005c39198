/**
 * What AWS asks for, in US dollars: its public price list for us-east-1 as known at the end of 2025, x86, without free
 * tiers, discounts and taxes. Other regions cost up to a third more; look the list up before you rely on a sum.
 */
export const prices = {
  lambda: { gigabyteSecond: 0.000_016_666_7, request: 0.000_000_2 },
  /** Of a standard workflow. */
  stepFunctions: { transition: 0.000_025 },
  /** On demand. A strong read takes a unit for each 4 KB, a write one for each KB; restorable tables pay for that, too. */
  dynamodb: {
    readUnit: 0.000_000_125,
    writeUnit: 0.000_000_625,
    gigabyteMonth: 0.25,
    restorableGigabyteMonth: 0.2,
  },
  s3: { read: 0.000_000_4, write: 0.000_005, gigabyteMonth: 0.023 },
  kms: { keyMonth: 1, request: 0.000_003 },
  secretsManager: { secretMonth: 0.4 },
  cloudWatch: { logGigabyte: 0.5, alarmMonth: 0.1, dashboardMonth: 3 },
} as const;
