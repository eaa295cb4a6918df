/** Services, models, categories or sectors: a name and what there is to say of it. */
Component({
  properties: {
    /** `{ id, name, text }[]` */
    items: Array,
  },
});
