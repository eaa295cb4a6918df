import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type CodeSpace, type types } from 'glass-easel-miniprogram-adapter';
import { type AppPackage, type ComponentConfig, componentsUsedBy } from '../app-package';
import type { HostBackend } from './backend';
import { createIntersectionObserver } from '../wx/intersection-observer';
import { createSelectorQuery } from '../wx/selector-query';
import { formMembers } from '../components/form';
import { serialise, unchangedObjects } from './set-data';
import { withWxsInstances } from './wxs-instances';

/** A component or page instance, as its own methods see it. */
export interface ComponentCaller {
  is: string;
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, callback?: () => void): void;
  /** glass-easel's component behind it. */
  _$: glassEasel.GeneralComponent;
  [member: string]: unknown;
}

/** What a definition may say that the adapter doesn't read from JavaScript. */
interface DefinitionOptions {
  styleIsolation?: string;
  addGlobalClass?: boolean;
}

export interface CodeSpaceOptions {
  appPackage: AppPackage;
  backend: HostBackend;
  /** A call has reached the view, which took so many milliseconds. */
  onSetData: (path: string, bytes: number, ms: number) => void;
  onComponentCreated: (path: string) => void;
  onError: (error: unknown, path: string) => void;
  /** Runs the script that defines a component. */
  define: (path: string) => void;
}

/** The constructors that a component's script gets. */
export interface Constructors {
  Page(definition: object): void;
  Component(definition: object): void;
  Behavior(definition: object): unknown;
}

/** The Mini Program's components: registers their templates and configurations, and makes instances of pages. */
export class ComponentRegistry {
  readonly space: CodeSpace;
  /** WeChat's own behaviours, by the names under which components take them. */
  private readonly builtinBehaviors: Record<string, unknown>;
  /** The path of the component whose script is being run. */
  private defining = '';
  private readonly waitingForReady: glassEasel.GeneralComponent[] = [];

  constructor(private readonly options: CodeSpaceOptions) {
    const { globalOptions } = glassEasel;
    // Vant has properties named `dataset` and `id`; the tree writes such fields onto its nodes.
    globalOptions.writeFieldsToNode = false;
    globalOptions.writeIdToDOM = true;
    globalOptions.throwGlobalError = false;
    // Spaces copy these options when they are made.
    const env = new MiniProgramEnv();
    env.associateBackend(options.backend);
    this.space = env.createCodeSpace('', true);
    const { components, templates, styles } = options.appPackage;
    for (const [path, config] of Object.entries(components)) {
      this.space.addComponentStaticConfig(path, staticConfigOf(config));
      this.space.addStyleSheet(path, undefined, styles[path]?.scope ?? undefined);
    }
    for (const [path, content] of Object.entries(templates)) {
      this.space.addCompiledTemplate(path, {
        groupList: templates,
        content: withWxsInstances(content),
        // `bindtap` without a colon, on built-in components too.
        fallbackListenerOnNativeNode: true,
      });
    }
    this.readOptionsFromScripts();
    this.builtinBehaviors = Object.fromEntries(
      Object.entries(formMembers).map(([name, members]) => {
        const properties =
          name === 'wx://form-field' ? { name: { type: String }, value: { type: null } } : {};
        const created = function (this: unknown) {
          members.add((this as ComponentCaller)._$);
        };
        return [
          name,
          this.space.behavior().definition({ properties, lifetimes: { created } }).register(),
        ];
      }),
    );
    this.observeInstances();
  }

  /**
   * The constructors, for all scripts. They define the component whose script is being run, even when another module
   * calls them for it: that is how Vant does it.
   */
  get constructors(): Constructors {
    const { space } = this;
    return {
      Page: (definition) =>
        void space
          .component(this.defining)
          .pageDefinition(definition as never)
          .register(),
      Component: (definition) =>
        void space.component(this.defining).definition(this.withBehaviors(definition)).register(),
      Behavior: (definition) =>
        space.behavior().definition(this.withBehaviors(definition)).register(),
    };
  }

  /**
   * Defines a page and all components that it can show. One whose script fails or defines nothing is reported, and is
   * there without data and methods, so that the rest of the page is shown.
   */
  ensureDefined(path: string): void {
    const { components } = this.options.appPackage;
    const componentSpace = this.space.getComponentSpace();
    const isDefined = (current: string) =>
      componentSpace.getComponentByUrlWithoutDefault(current, '') !== null;
    const seen = new Set<string>();
    const visit = (current: string) => {
      const config = components[current];
      if (seen.has(current) || !config) return;
      seen.add(current);
      componentsUsedBy(config).forEach(visit);
      if (isDefined(current)) return;
      this.defining = current;
      const faults = this.options.appPackage.faults[current];
      try {
        if (faults) throw new Error(`the page has errors:\n${faults.join('\n')}`);
        this.options.define(current);
        if (isDefined(current)) return;
        throw new Error(`the script of "${current}" calls neither Page() nor Component()`);
      } catch (error) {
        this.options.onError(error, current);
      }
      if (!isDefined(current)) this.space.component(current).definition({}).register();
    };
    visit(path);
  }

  /** Makes an instance of a page. */
  createPage(path: string): { component: glassEasel.GeneralComponent; caller: ComponentCaller } {
    const component = this.space
      .getComponentSpace()
      .createComponentByUrl('page-root', path, null, this.options.backend);
    return { component, caller: component.getMethodCaller() as unknown as ComponentCaller };
  }

  private withBehaviors(definition: object): object {
    const { behaviors } = definition as { behaviors?: unknown[] };
    if (!behaviors) return definition;
    const resolved = behaviors.map((behavior) => {
      if (typeof behavior !== 'string') return behavior;
      if (behavior in this.builtinBehaviors) return this.builtinBehaviors[behavior];
      throw new Error(`the behavior "${behavior}" is not implemented by the browser host`);
    });
    return { ...definition, behaviors: resolved };
  }

  /**
   * Reads what scripts say of their styles, as WeChat's older framework does. glass-easel warns and reads JSON alone. Ids
   * stay as they are written.
   */
  private readOptionsFromScripts(): void {
    const space = this.space as CodeSpace & {
      prepareComponentOptions(
        is: string,
        options?: DefinitionOptions,
      ): [glassEasel.ComponentOptions, unknown];
    };
    const isGlassEasel = this.options.appPackage.appConfig.componentFramework === 'glass-easel';
    const prepare = space.prepareComponentOptions.bind(space);
    space.prepareComponentOptions = (is, options) => {
      const config = space.getComponentStaticConfig(is) as DefinitionOptions | undefined;
      if (isGlassEasel) warnOfOptions(is, options, config);
      else if (config) {
        if (options?.styleIsolation) config.styleIsolation ??= options.styleIsolation;
        if (options?.addGlobalClass) config.addGlobalClass ??= true;
      }
      const [prepared, isolation] = prepare(is, options);
      prepared.idPrefixGenerator = null;
      return [prepared, isolation];
    };
  }

  /** What each instance needs: its sheet, the host's `setData` and queries, and `ready`, which the core never fires. */
  private observeInstances(): void {
    const { onSetData, onComponentCreated } = this.options;
    const { waitingForReady } = this;
    const overall = this.space
      .getComponentSpace()
      .define()
      .lifetime('created', function (this: unknown) {
        const caller = this as ComponentCaller;
        const { is } = caller;
        onComponentCreated(is);
        const element = caller._$.getBackendElement() as unknown as HTMLElement | null;
        element?.setAttribute('wx-host', is);
        const { setData } = caller;
        caller.setData = (data, callback) => {
          const copy = serialise(data);
          const startedAt = performance.now();
          setData.call(caller, { ...copy.data, ...unchangedObjects(data, caller.data) }, callback);
          onSetData(is, copy.bytes, performance.now() - startedAt);
        };
        caller.createSelectorQuery = () => createSelectorQuery(() => caller._$);
        caller.createIntersectionObserver = (options?: object) =>
          createIntersectionObserver(caller._$, options);
      })
      .lifetime('attached', function (this: unknown) {
        const { _$ } = this as ComponentCaller;
        if (waitingForReady.length === 0) requestAnimationFrame(flush);
        waitingForReady.push(_$);
      })
      .registerBehavior();
    const flush = () => {
      for (const component of waitingForReady.splice(0)) {
        if (glassEasel.Element.isAttached(component)) component.triggerLifetime('ready', []);
      }
    };
    this.space.setOverallBehavior(overall);
  }
}

/** The tree takes a component's path for relative unless it begins with a slash. */
function staticConfigOf(config: ComponentConfig) {
  const { component, usingComponents, componentGenerics, styleIsolation } = config;
  const absolute = Object.entries(usingComponents).map(([tag, path]) => [tag, `/${path}`] as const);
  const generics = Object.entries(componentGenerics ?? {}).map(
    ([name, generic]) =>
      [
        name,
        generic !== true && generic.default ? { default: `/${generic.default}` } : true,
      ] as const,
  );
  // A constant enum of the adapter's, whose values are JSON's words.
  const isolation: unknown = styleIsolation;
  return {
    component: component ?? false,
    usingComponents: Object.fromEntries(absolute),
    ...(componentGenerics && { componentGenerics: Object.fromEntries(generics) }),
    ...(styleIsolation && { styleIsolation: isolation as types.StyleIsolation }),
  };
}

/** Says what a phone says of an option that only WeChat's older framework reads from a script. */
function warnOfOptions(
  path: string,
  options: DefinitionOptions = {},
  config: DefinitionOptions = {},
): void {
  if (config.styleIsolation) return;
  for (const name of ['addGlobalClass', 'styleIsolation'] as const) {
    if (!options[name]) continue;
    const isolation = options.styleIsolation ?? 'apply-shared';
    console.warn(
      `Dynamic \`${name}\` option in component definition of "${path}" will NOT take effect in glass-easel. Consider migrating this option to component static config (${path}.json) by adding { "styleIsolation": "${isolation}" }`,
    );
  }
}
