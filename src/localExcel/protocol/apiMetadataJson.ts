import type { ApiClass, ApiMetadata } from "./apiMetadata";
import type { ApiEvent } from "./events/readEvents";

/** The metadata as plain data: made where the library can be loaded, read where the workbook lives. */
export interface ApiMetadataJson {
  readonly classes: Readonly<
    Record<
      string,
      {
        readonly isCollection: boolean;
        readonly scalars: Readonly<Record<string, string>>;
        readonly navigation: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly since: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, ApiEvent>>;
}

const mapped = <From, To>(map: ReadonlyMap<string, From>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries([...map].map(([key, value]) => [key, to(value)]));

export function apiMetadataJson({ classes, since, events }: ApiMetadata): ApiMetadataJson {
  return {
    classes: mapped(classes, ({ isCollection, scalars, navigation }) => ({
      isCollection,
      scalars: Object.fromEntries(scalars),
      navigation: Object.fromEntries(navigation),
    })),
    since: Object.fromEntries(since),
    events: Object.fromEntries(events),
  };
}

export function apiMetadataFrom({ classes, since, events }: ApiMetadataJson): ApiMetadata {
  const classOf = ([name, { isCollection, scalars, navigation }]: [string, ApiMetadataJson["classes"][string]]): [
    string,
    ApiClass,
  ] => [
    name,
    { isCollection, scalars: new Map(Object.entries(scalars)), navigation: new Map(Object.entries(navigation)) },
  ];
  return {
    classes: new Map(Object.entries(classes).map(classOf)),
    since: new Map(Object.entries(since)),
    events: new Map(Object.entries(events)),
  };
}
