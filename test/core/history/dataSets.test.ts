import { livesAt } from "../../../src/core/history/dealLives";
import { ownHistory, type OwnHistory } from "../../../src/core/history/ownHistory";
import { serial } from "../../support/opportunitiesOf";
import { csvRows, describeData, readTable } from "../opportunities/readTable";

function historyOf(text: string, asOf: string): OwnHistory {
  const { opportunities } = readTable(csvRows(text), { asOf });
  return ownHistory(livesAt(opportunities, serial(asOf), { rebuilt: false }), serial(asOf));
}

/** The ends of both curves. */
const endsOf = ({ curves }: OwnHistory): unknown[] => [
  curves?.lastAge,
  curves?.won[curves.lastAge],
  curves?.lost[curves.lastAge],
];

// The expected figures were computed apart from this code, by going through all deals at each age.
describeData("maven-crm", (read) => {
  test("the record begins on 1 March 2017: 52.9 % are won at all, 31.5 % lost", () => {
    const history = historyOf(read("sales_pipeline.csv"), "2017-12-31");
    expect(history).toMatchObject({
      start: serial("2017-03-01"),
      closed: 6711,
      won: 4238,
      leftOut: 0,
      none: undefined,
    });
    expect(endsOf(history)).toEqual([
      403,
      expect.closeTo(0.5290250827649942, 10),
      expect.closeTo(0.3153468821019397, 10),
    ]);
  });
});

describeData("zoho-crm-potentials", (read) => {
  test("the record begins on 11 November 2019: 66.2 % are won at all, 21.8 % lost", () => {
    const history = historyOf(read("Potentials.csv"), "2021-04-15");
    expect(history).toMatchObject({
      start: serial("2019-11-11"),
      closed: 1735,
      won: 1293,
      leftOut: 0,
      none: undefined,
    });
    expect(endsOf(history)).toEqual([
      981,
      expect.closeTo(0.6617903944882514, 10),
      expect.closeTo(0.21827161568090264, 10),
    ]);
  });
});
